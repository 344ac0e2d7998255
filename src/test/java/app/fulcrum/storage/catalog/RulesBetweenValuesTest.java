package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.support.Said;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no schema can say of a price book: rules between two values of a record, between records, and between files. */
class RulesBetweenValuesTest {

    @Test
    void tariffsDoNotOverlap() {
        Problem problem = onlyProblem(
                PriceBookReader.API_OFFERS,
                "\"id\": \"gemini-4-argon\"",
                "\"until\": \"2026-11-30\"",
                "\"until\": \"2026-12-01\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(Said.facts(problem))
                .containsExactly(
                        "tariffs[0] until 2026-12-01",
                        "tariffs[1] from 2026-12-01",
                        "each tariff starts after the one before it has ended");
    }

    @Test
    void tariffEndsAfterItStarts() {
        Problem problem = onlyProblem(
                PriceBookReader.API_OFFERS,
                "\"id\": \"gemini-4-argon\"",
                "\"until\": \"2026-11-30\"",
                "\"from\": \"2026-12-24\", \"until\": \"2026-11-30\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
    }

    @Test
    void thresholdsOfLongContextRise() {
        String step = "{ \"aboveInputTokens\": 272000, \"prices\": {} }";

        Problem problem = onlyProblem(
                PriceBookReader.API_OFFERS,
                "\"id\": \"gpt-4-turbo\"",
                "\"prices\": { \"input\": 10, \"output\": 30 }",
                "\"prices\": { \"input\": 10, \"output\": 30 }, \"longContext\": [" + step + ", " + step + "]");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(Said.facts(problem))
                .containsExactly(
                        "longContext[0] above 272,000",
                        "longContext[1] above 272,000",
                        "each threshold is higher than the one before it");
    }

    @Test
    void noHourIsInTwoWindowsOfPeakHours() {
        Problem problem = peakHours("\"from\": \"06:00\"", "\"from\": \"03:59\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(Said.facts(problem)).containsExactly("windows[0]", "windows[1]", "no hour is in two windows");
    }

    @Test
    void windowOverMidnightIsTwo() {
        Problem problem = peakHours("\"to\": \"04:00\"", "\"to\": \"00:30\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(problem.place().path()).endsWith("peakHours.windows[0]");
    }

    @Test
    void clockOfPeakHoursIsOneOfTheWorlds() {
        Problem problem = peakHours("\"timeZone\": \"UTC\"", "\"timeZone\": \"Asia/Beiping\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_ID);
        assertThat(Said.facts(problem)).startsWith("time zone", "Asia/Beiping");
    }

    private static Problem peakHours(String good, String bad) {
        return onlyProblem(PriceBookReader.HOSTED_OFFERS, "\"id\": \"deepseek/deepseek-v4.1-flash\"", good, bad);
    }

    @Test
    void serviceTiersOfAnOfferHaveNamesOfTheirOwn() {
        String tier = "{ \"id\": \"fast\", \"name\": \"Fast mode\", \"factor\": 2 }";

        Problem problem = onlyProblem(
                PriceBookReader.API_OFFERS,
                "\"id\": \"gpt-4-turbo\"",
                "\"contextTokens\"",
                "\"serviceTiers\": [" + tier + ", " + tier + "], \"contextTokens\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_ID);
        assertThat(Said.facts(problem)).containsExactly("fast");
    }

    @Test
    void machineCostsWhatItsGpusCost() {
        Problem problem = onlyProblem(
                PriceBookReader.GPU_OFFERS,
                "\"id\": \"aws/h100/sxm/on-demand\"",
                "\"usdPerInstanceHour\": 55.04",
                "\"usdPerInstanceHour\": 98.32");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(Said.facts(problem)).contains("usdPerInstanceHour 98.32", "8 GPUs at usdPerGpuHour 6.88");
    }

    @Test
    void noMoreParametersWorkThanThereAre() {
        Outcome<PriceBook> outcome = read(
                PriceBookReader.OPEN_MODELS, "\"id\": \"glm-5.2\"", "\"activeBillion\": 40", "\"activeBillion\": 4000");

        assertThat(outcome.problems().getFirst().code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(outcome.value().orElseThrow().openModel("glm-5.2")).isEmpty();
        assertThat(outcome.problems().stream().skip(1))
                .as("offers of a model that was left out are left out with it")
                .isNotEmpty()
                .allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_ID
                        && Said.facts(problem).contains("glm-5.2"));
    }

    @Test
    void everyLayerAttendsInOneWay() {
        assertThat(Said.facts(
                        read(PriceBookReader.OPEN_MODELS, "\"id\": \"glm-5.2\"", "\"layers\": 78", "\"layers\": 77")
                                .problems()
                                .getFirst()))
                .contains("layers 77", "full, window and linear layers 78");
    }

    @Test
    void endsOfAFigureRise() {
        assertThat(onlyProblem(PriceBookReader.FIGURES, "\"id\": \"gpu-h100\"", "\"low\": 25000", "\"low\": 35000"))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.RANGE_OUT_OF_ORDER);
    }

    @Test
    void figureThatWasNotFoundHasNoNumber() {
        assertThat(onlyProblem(
                        PriceBookReader.FIGURES,
                        "\"id\": \"gpu-h100\"",
                        "\"confidence\": \"medium\"",
                        "\"confidence\": \"none\""))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.CONTRADICTION);
    }

    @Test
    void secondRecordOfAnIdentifierIsLeftOut() {
        Problem problem =
                onlyProblem(PriceBookReader.WORKLOADS, "{", "\"azure-2023-conversation\"", "\"azure-2023-code\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_ID);
        assertThat(Said.facts(problem)).containsExactly("azure-2023-code");
    }

    @Test
    void memberThatStandsTwiceIsNotGuessedAbout() {
        Outcome<PriceBook> outcome =
                read(PriceBookReader.GPUS, "\"id\": \"L4\"", "\"tdpWatts\": 72", "\"tdpWatts\": 72, \"tdpWatts\": 75");

        assertThat(outcome.problems().getFirst().code()).isEqualTo(ProblemCode.DUPLICATE_MEMBER);
        assertThat(outcome.value().orElseThrow().gpu("L4")).isEmpty();
        assertThat(outcome.value().orElseThrow().gpu("L40S")).isPresent();
    }

    @Test
    void misspelledReferenceIsAnsweredWithTheNearestName() {
        Problem problem = onlyProblem(
                PriceBookReader.GPU_OFFERS,
                "\"id\": \"aws/h100/sxm/on-demand\"",
                "\"gpuId\": \"H100-SXM\"",
                "\"gpuId\": \"H100-SMX\"");

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_ID);
        assertThat(Said.facts(problem)).containsExactly("GPU", "H100-SMX", "H100-SXM");
    }

    @Test
    void citedClauseIsOneOfTheLicense() {
        assertThat(Said.facts(read(
                                PriceBookReader.LICENSES,
                                "\"id\": \"apache-2.0\"",
                                "\"commercialUseClause\": \"apache-2.0/grant\"",
                                "\"commercialUseClause\": \"apache-2.0/gift\"")
                        .problems()
                        .getFirst()))
                .startsWith("clause", "apache-2.0/gift");
    }

    @Test
    void defaultInAnotherUnitRefusesTheBook() {
        Outcome<PriceBook> outcome = read(
                PriceBookReader.DEFAULTS,
                "\"path\": \"workload.tokensPerDay\"",
                "\"unit\": \"tokens/day\"",
                "\"unit\": \"tokens/s\"");

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems().getFirst().code()).isEqualTo(ProblemCode.WRONG_UNIT);
    }

    @Test
    void textThatIsNoJsonRefusesTheBookAndNamesTheFile() {
        Outcome<PriceBook> outcome = read(PriceBookReader.GPUS, "{", "\"records\"", "records");

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems().getFirst().place().source()).isEqualTo(PriceBookReader.GPUS);
        assertThat(outcome.problems().getFirst().code()).isEqualTo(ProblemCode.MALFORMED_TEXT);
    }

    private static Problem onlyProblem(String file, String after, String good, String bad) {
        List<Problem> problems = read(file, after, good, bad).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().place().source()).isEqualTo(file);
        return problems.getFirst();
    }

    /** The bundled book with one text of one file changed: the first after another text. */
    private static Outcome<PriceBook> read(String file, String after, String good, String bad) {
        String text = new String(BookFiles.bytes(file), StandardCharsets.UTF_8);
        int from = text.indexOf(good, text.indexOf(after));
        assertThat(from).as(good).isPositive();
        String changed = text.substring(0, from) + bad + text.substring(from + good.length());
        Map<String, byte[]> files = new HashMap<>();
        PriceBookReader.FILES.forEach(name -> files.put(name, BookFiles.bytes(name)));
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        return PriceBookReader.read(files);
    }
}
