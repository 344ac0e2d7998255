package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Said;
import app.fulcrum.support.Standard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodFilesTest {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    static List<Path> files() {
        return ScenarioFiles.in("good");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyGoodFileIsReadAndSettlesInOneSave(Path file) {
        Outcome<Document> first = FORMAT.read(ScenarioFiles.bytes(file), "good");
        assertThat(first.problems()).extracting(Problem::code).isSubsetOf(ProblemCode.DEFAULTS_USED);

        byte[] canonical = FORMAT.write(first.value().orElseThrow());
        Outcome<Document> second = FORMAT.read(canonical, "good");

        assertThat(second.problems()).isEmpty();
        assertThat(second.value().map(Document::scenario))
                .isEqualTo(first.value().map(Document::scenario));
        assertThat(FORMAT.write(second.value().orElseThrow())).isEqualTo(canonical);
    }

    @Test
    void aSparseFileGetsTheDefaultsOfThePriceBookAndSaysSo() {
        Outcome<Document> outcome = read("minimal");
        Scenario scenario = outcome.value().orElseThrow().scenario();

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DEFAULTS_USED);
            assertThat(Said.facts(problem)).containsExactly("35");
        });
        assertThat(Choices.of(scenario).compared()).containsExactlyElementsOf(Standard.ALL);
        assertThat(Standard.hosting(scenario).gpuCount()).isEqualTo(GpuCount.AUTO);
        assertThat(Standard.base(scenario, Input.TOKENS_PER_DAY)).hasValue(50_000_000);
        assertThat(scenario.assumption(Standard.key(Input.PEAK_TO_AVERAGE))).hasValueSatisfying(peak -> {
            assertThat(peak.value())
                    .isEqualTo(ScenarioFiles.BOOK
                            .defaultValue("workload.peakToAverage")
                            .orElseThrow()
                            .value());
            assertThat(peak.source()).isNotEmpty();
        });
        assertThat(scenario.assumption(Standard.key(Input.TPOT_LIMIT))).isEmpty();
    }

    /** How likely the numbers of a range are says nothing of a single one: that is told, and not kept. */
    @Test
    void aDistributionOfASingleNumberIsToldToBeWithoutEffect() {
        String text = new String(
                        ScenarioFiles.bytes(ScenarioFiles.FOLDER.resolve("good/minimal.fulcrum.json")),
                        StandardCharsets.UTF_8)
                .replace("\"value\": 0.25,", "\"value\": 0.25, \"distribution\": \"log-normal\",");
        Outcome<Document> outcome = FORMAT.read(text.getBytes(StandardCharsets.UTF_8), "single");

        assertThat(outcome.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.DISTRIBUTION_WITHOUT_RANGE)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().path())
                            .isEqualTo("assumptions.workload.cachedShareOfInput.distribution");
                    assertThat(Said.facts(problem)).containsExactly("log-normal", "0.25");
                });
        assertThat(outcome.value().map(Document::scenario))
                .isEqualTo(read("minimal").value().map(Document::scenario));
        assertThat(FORMAT.write(outcome.value().orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("distribution");
    }

    /** As usual is how a file without the member is read, and it is not written. */
    @Test
    void aTriangleMayBeNamedAndIsWhatIsMeantWithoutAName() {
        String text = new String(
                ScenarioFiles.bytes(ScenarioFiles.FOLDER.resolve("good/ranges.fulcrum.json")), StandardCharsets.UTF_8);
        String named = text.replace("90000000,", "90000000, \"distribution\": \"triangular\",");
        assertThat(named).isNotEqualTo(text);

        Document read = FORMAT.read(named.getBytes(StandardCharsets.UTF_8), "named")
                .value()
                .orElseThrow();

        assertThat(FORMAT.write(read))
                .isEqualTo(FORMAT.write(read("ranges").value().orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("distribution");
    }

    @Test
    void everyInputThatNeedsAValueHasADefault() {
        InputKey.standardPaths().forEach((path, key) -> {
            if (key.input().presence() == Input.Presence.REQUIRED) {
                assertThat(ScenarioFiles.BOOK.defaultValue(path)).as(path).isPresent();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void layoutOrderAndEncodingMarksDoNotMatter(Path file) {
        List<String> sameContent = List.of(
                "byte-order-mark", "windows-line-ends", "on-one-line", "members-in-another-order", "numbers-written");
        if (sameContent.stream().noneMatch(file.toString()::contains)) {
            return;
        }
        assertThat(FORMAT.read(ScenarioFiles.bytes(file), "").value().map(Document::scenario))
                .isEqualTo(read("minimal").value().map(Document::scenario));
    }

    @Test
    void escapedNamesAndTextsAreTheSameAsPlainOnes() {
        Scenario scenario = read("escaped-names").value().orElseThrow().scenario();

        assertThat(scenario.name()).isEqualTo("Grüße 😀");
        assertThat(Standard.base(scenario, Input.TOKENS_PER_DAY)).hasValue(50_000_000);
    }

    @Test
    void rangesModelsAndHardwareAreReadAsWritten() {
        assertThat(scenario("ranges")
                        .assumption(Standard.key(Input.TOKENS_PER_DAY))
                        .map(assumption -> assumption.value()))
                .contains(new Range(10e6, 50e6, 90e6));
        assertThat(Choices.of(scenario("generic-model")).model()).isEqualTo(new ModelChoice.Generic(42.5));
        assertThat(Choices.of(scenario("owned-gpus")).hosting().hardware())
                .isEqualTo(new Hardware.Owned(new GpuChoice.Named("H100-SXM")));
        assertThat(Choices.of(scenario("minimal")).hosting().hardware())
                .isEqualTo(new Hardware.Rented("H100-SXM", Optional.of("lambda/h100/sxm/on-demand")));
    }

    private static Scenario scenario(String name) {
        return read(name).value().orElseThrow().scenario();
    }

    private static Outcome<Document> read(String name) {
        return FORMAT.read(
                ScenarioFiles.bytes(ScenarioFiles.FOLDER.resolve("good").resolve(name + ScenarioFormat.EXTENSION)),
                "good");
    }
}
