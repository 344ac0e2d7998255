package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Situations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A license, a situation, and what must come out.
 *
 * @param vector the test vector of the license research that says the same, where there is one
 */
record LicenseCase(
        String name,
        Optional<String> vector,
        String licenseId,
        String modelId,
        Situation situation,
        Standing standing,
        Set<String> clauses) {

    static List<LicenseCase> all() {
        JsonNode file = resource("cases.json");
        Situation elsewhere = Situations.with(Situation.UNKNOWN, file.get("elsewhere"));
        return file.get("cases").valueStream().map(node -> of(node, elsewhere)).toList();
    }

    private static LicenseCase of(JsonNode node, Situation elsewhere) {
        return new LicenseCase(
                node.get("name").stringValue(),
                node.path("vector").stringValueOpt(),
                node.get("license").stringValue(),
                node.get("model").stringValue(),
                Situations.with(elsewhere, node.get("answers")),
                Standing.valueOf(node.get("standing")
                        .stringValue()
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                node.get("reasons").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()));
    }

    static JsonNode resource(String name) {
        try (InputStream in = LicenseCase.class.getResourceAsStream("/license/" + name)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these records bring out what the case says. */
    boolean holdsFor(List<License> licenses) {
        LicenseVerdict verdict = verdict(licenses);
        return verdict.standing() == standing && clauses(verdict).equals(clauses);
    }

    LicenseVerdict verdict(List<License> licenses) {
        License license = licenses.stream()
                .filter(each -> each.id().equals(licenseId))
                .findFirst()
                .orElseThrow();
        return LicenseEvaluator.evaluate(license, modelId, situation);
    }

    static Set<String> clauses(LicenseVerdict verdict) {
        return verdict.reasons().stream().map(Finding::clauseId).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
