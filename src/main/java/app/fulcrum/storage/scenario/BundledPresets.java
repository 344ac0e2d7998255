package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.session.preset.Presets;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The presets that come with the program: scenario files, and {@code presets.json}, which orders them. */
public final class BundledPresets {

    private static final String FOLDER = "/app/fulcrum/pricing-data/presets/";
    private static final String INDEX = "presets.json";

    private final ScenarioFormat format;

    public BundledPresets(ScenarioFormat format) {
        this.format = format;
    }

    /** All presets that read well; the problems name the others. */
    public Outcome<Presets> read() {
        Findings findings = new Findings(INDEX, Limits.SCENARIO);
        List<Preset> presets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<String> start = content(INDEX)
                .flatMap(bytes -> JsonReader.read(bytes, findings))
                .filter(JsonObject.class::isInstance)
                .flatMap(root -> readIndex((JsonObject) root, findings, presets, problems));
        problems.addAll(findings.problems());
        return start.flatMap(id -> find(id, presets))
                .map(first -> Outcome.of(new Presets(first, presets), problems))
                .orElseGet(() -> Outcome.refused(withMissingStart(problems, start.orElse(""))));
    }

    private static Optional<Preset> find(String id, List<Preset> presets) {
        return presets.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static List<Problem> withMissingStart(List<Problem> problems, String id) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.of(
                ProblemCode.UNKNOWN_ID, Place.in(INDEX, "start"), Phrase.PRESET.fact(), quoted(id), new Nothing()));
        return all;
    }

    private Optional<String> readIndex(
            JsonObject root, Findings findings, List<Preset> presets, List<Problem> problems) {
        Members index = new Members(root, JsonPath.ROOT, findings);
        index.optional("$schema");
        Optional<String> start = index.required("start").flatMap(Spot::text);
        index.required("groups")
                .map(Spot::items)
                .orElse(List.of())
                .forEach(group -> group.members().ifPresent(members -> readGroup(members, presets, problems)));
        index.finish();
        return start;
    }

    private void readGroup(Members group, List<Preset> presets, List<Problem> problems) {
        String title = group.required("title").flatMap(Spot::words).orElse("");
        for (Spot item : group.required("presets").map(Spot::items).orElse(List.of())) {
            item.text().ifPresent(id -> {
                Outcome<Document> document = readPreset(id);
                document.value().ifPresent(found -> presets.add(new Preset(id, title, found)));
                document.problems().stream()
                        .filter(problem -> problem.code() != ProblemCode.DEFAULTS_USED)
                        .forEach(problems::add);
            });
        }
        group.finish();
    }

    private Outcome<Document> readPreset(String id) {
        return text(id).map(bytes -> format.read(bytes, fileName(id)))
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.UNKNOWN_ID,
                        Place.in(INDEX, "groups"),
                        Phrase.PRESET.fact(),
                        quoted(id),
                        new Nothing())));
    }

    static String fileName(String id) {
        return id + ScenarioFormat.EXTENSION;
    }

    /** The preset as a file. */
    static Optional<byte[]> text(String id) {
        return content(fileName(id));
    }

    /** What the presets are called, in the order they are offered. */
    static List<String> ids() {
        return content(INDEX)
                .flatMap(bytes -> JsonReader.read(bytes, new Findings(INDEX, Limits.SCENARIO)))
                .filter(JsonObject.class::isInstance)
                .flatMap(root -> ((JsonObject) root).member("groups"))
                .stream()
                .flatMap(BundledPresets::idsWithin)
                .toList();
    }

    private static Stream<String> idsWithin(JsonValue value) {
        return switch (value) {
            case JsonArray list -> list.items().stream().flatMap(BundledPresets::idsWithin);
            case JsonObject group -> group.member("presets").stream().flatMap(BundledPresets::idsWithin);
            case JsonText id -> Stream.of(id.text());
            default -> Stream.empty();
        };
    }

    private static Optional<byte[]> content(String name) {
        try (InputStream content = BundledPresets.class.getResourceAsStream(FOLDER + name)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException brokenInstallation) {
            throw new UncheckedIOException(brokenInstallation);
        }
    }
}
