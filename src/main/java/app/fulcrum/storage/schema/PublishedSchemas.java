package app.fulcrum.storage.schema;

import app.fulcrum.session.batch.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The schemas that come with the program: files, and what is declared where the records are read and written.
 *
 * @param declared the second kind, by name
 */
public record PublishedSchemas(Map<String, Supplier<String>> declared) implements Schemas {

    private static final String FOLDER = "/app/fulcrum/pricing-data/schema/";
    private static final String EXTENSION = ".schema.json";

    private static final List<String> NAMES = List.of(
            "api-offers",
            "book",
            "capacity",
            "common",
            "comparison",
            "curves",
            "defaults",
            "evaluation",
            "export",
            "figures",
            "gpu-offers",
            "gpus",
            "history",
            "hosted-offers",
            "import",
            "license-verdicts",
            "licenses",
            "measurements",
            "migration",
            "offers",
            "open-models",
            "outlook",
            "presets",
            "rate-limits",
            "scenario",
            "scenario-1",
            "seek",
            "sensitivity",
            "serving-stacks",
            "side-by-side",
            "simulation",
            "table",
            "throughput",
            "tokenizers",
            "unit-offers",
            "validation",
            "verification",
            "workloads");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        Supplier<String> declaration = declared.get(name);
        return declaration == null ? file(name) : Optional.of(declaration.get());
    }

    private static Optional<String> file(String name) {
        try (InputStream content = PublishedSchemas.class.getResourceAsStream(FOLDER + name + EXTENSION)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException brokenInstallation) {
            throw new UncheckedIOException(brokenInstallation);
        }
    }
}
