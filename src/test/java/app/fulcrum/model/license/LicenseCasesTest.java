package app.fulcrum.model.license;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.License;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.RecordChange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenseCasesTest {

    private List<License> licenses = List.of();

    @BeforeAll
    void readLicenses() {
        licenses = Licenses.all();
    }

    static List<LicenseCase> cases() {
        return LicenseCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseComesOutAsWritten(LicenseCase aCase) {
        LicenseVerdict verdict = aCase.verdict(licenses);
        assertThat(verdict.standing()).isEqualTo(aCase.standing());
        assertThat(LicenseCase.clauses(verdict)).isEqualTo(aCase.clauses());
    }

    static List<JsonNode> ruleChanges() {
        return LicenseCase.resource("rule-changes.json").valueStream().toList();
    }

    @ParameterizedTest
    @MethodSource("ruleChanges")
    void aSingleChangedRuleIsNoticed(JsonNode change) {
        List<License> changed = licenses.stream()
                .map(license -> license.id().equals(change.get("license").stringValue())
                        ? RecordChange.apply(license, change.get("rule").stringValue(), change.get("becomes"))
                        : license)
                .toList();
        assertThat(changed).as("the change does something").isNotEqualTo(licenses);
        assertThat(cases().stream().filter(aCase -> aCase.vector().isPresent()))
                .anyMatch(aCase -> !aCase.holdsFor(changed));
    }

    @Test
    void everyVectorOfTheResearchIsAmongTheCases() {
        JsonNode vectors = LicenseCase.resource("research-cases.json");
        assertThat(vectors.valueStream().map(LicenseCasesTest::vector))
                .hasSize(15)
                .containsExactlyElementsOf(cases().stream()
                        .filter(aCase -> aCase.vector().isPresent())
                        .map(aCase -> new Vector(
                                aCase.vector().orElseThrow(),
                                aCase.licenseId(),
                                aCase.modelId(),
                                aCase.standing().name(),
                                aCase.clauses()))
                        .toList());
    }

    private record Vector(String id, String license, String model, String standing, Set<String> clauses) {}

    private static Vector vector(JsonNode node) {
        return new Vector(
                node.get("id").stringValue(),
                node.get("licence").stringValue(),
                node.get("model").stringValue(),
                node.get("expectedVerdict")
                        .stringValue()
                        .replace("licence", "license")
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT),
                node.get("reasons").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()));
    }
}
