package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {

    private static final String DAY = "--date=2026-11-29";

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare", DAY));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode answer(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(OutputSchemas.problems("side-by-side", run.result())).isEmpty();
        return run.result();
    }

    private static JsonNode evaluation(String preset) {
        return CommandRun.of("evaluate", DAY, preset).result();
    }

    private static JsonNode row(JsonNode answer, String list, String member, String name) {
        for (JsonNode row : answer.get(list)) {
            if (row.get(member).stringValue().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no " + name + " in " + answer.get(list));
    }

    @Test
    void everyColumnHasTheResultsOfItsEvaluation() {
        List<String> presets = List.of("preset:chat", "preset:rag", "preset:coding-agent");

        JsonNode answer = answer(presets.toArray(String[]::new));

        assertThat(answer.get("columns"))
                .extracting(column -> column.get("column").stringValue())
                .containsExactly("A", "B", "C");
        for (int place = 0; place < presets.size(); place++) {
            JsonNode evaluation = evaluation(presets.get(place));
            for (String option : List.of("closed-api", "hosted-open-api", "self-hosted")) {
                assertThat(value(answer, "usdPerMonth." + option, place).doubleValue())
                        .isEqualTo(evaluation
                                .at("/options/" + option + "/usdPerMonth/base")
                                .doubleValue());
                assertThat(value(answer, "usdPerMillionTokens." + option, place).doubleValue())
                        .isEqualTo(evaluation
                                .at("/options/" + option + "/usdPerMillionTokens")
                                .doubleValue());
            }
            String recommended = evaluation.at("/verdict/option").stringValue();
            assertThat(value(answer, "verdict", place).stringValue()).isEqualTo(recommended);
            assertThat(value(answer, "recommendedUsdPerMonth", place).doubleValue())
                    .isEqualTo(evaluation
                            .at("/options/" + recommended + "/usdPerMonth/base")
                            .doubleValue());
            assertThat(value(answer, "scorecard", place).doubleValue())
                    .isEqualTo(evaluation.at("/scorecard/weighted").doubleValue());
            assertThat(value(answer, "confidence", place).stringValue())
                    .isEqualTo(evaluation.at("/verdict/confidence/level").stringValue());
        }
    }

    private static JsonNode value(JsonNode answer, String result, int place) {
        return row(answer, "results", "result", result).at("/values/" + place + "/value");
    }

    @Test
    void changesAreHeldAgainstTheBaseline() {
        JsonNode answer = answer("--baseline=2", "preset:chat", "preset:rag");

        assertThat(answer.get("baseline").stringValue()).isEqualTo("B");
        JsonNode cost =
                row(answer, "results", "result", "usdPerMonth.closed-api").get("values");
        double there = cost.at("/0/value").doubleValue();
        double base = cost.at("/1/value").doubleValue();
        assertThat(cost.at("/0/change").doubleValue()).isCloseTo(there - base, within(1e-9));
        assertThat(cost.at("/0/relativeChange").doubleValue()).isCloseTo(there / base - 1, within(1e-12));
        assertThat(cost.get(1).has("change")).isFalse();
        assertThat(row(answer, "results", "result", "verdict").at("/values/0").has("change"))
                .isFalse();
    }

    @Test
    void onlyWhatDiffersIsNamedUnlessAllIsAskedFor() {
        JsonNode some = answer("preset:chat", "preset:rag");
        JsonNode all = answer("--all", "preset:chat", "preset:rag");

        assertThat(some.get("inputs")).allMatch(input -> !input.get("same").booleanValue());
        assertThat(all.get("inputs"))
                .anyMatch(input -> input.get("same").booleanValue())
                .hasSizeGreaterThan(some.get("inputs").size());
        JsonNode volume = row(some, "inputs", "path", "assumptions.workload.tokensPerDay");
        assertThat(volume.get("unit").stringValue()).isEqualTo("tokens/day");
        assertThat(volume.at("/values/0/value").doubleValue()).isEqualTo(64e6);
        assertThat(volume.at("/values/0/set").booleanValue()).isTrue();
    }

    /** A price that nobody typed is that of the offer, and differs with it. */
    @Test
    void whatCountsIsShownWhereNothingIsSet() {
        JsonNode price = row(
                answer("preset:chat", "preset:rag"),
                "inputs",
                "path",
                "alternatives.closed-api.assumptions.inputPrice");

        assertThat(price.at("/values/0/set").booleanValue()).isFalse();
        assertThat(price.at("/values/0/value").doubleValue()).isPositive();
        assertThat(price.at("/values/1/value").doubleValue())
                .isNotEqualTo(price.at("/values/0/value").doubleValue());
    }

    @Test
    void oneColumnIsExplainedFromAnotherAsDiffDoes() {
        JsonNode explained = answer("--explain=C,a", "preset:chat", "preset:rag", "preset:coding-agent")
                .get("explained");
        JsonNode diff =
                CommandRun.of("diff", DAY, "preset:coding-agent", "preset:chat").result();

        assertThat(explained.get("from").stringValue()).isEqualTo("C");
        assertThat(explained.get("to").stringValue()).isEqualTo("A");
        assertThat(explained.get("results")).isEqualTo(diff.get("results"));
    }

    @Test
    void oneResultIsExplainedWithItsSectionsOpened() {
        JsonNode result = answer(
                        "--explain=A,B", "--saving=self-hosted:closed-api", "preset:chat", "preset:coding-agent")
                .at("/explained/result");

        assertThat(result.at("/measure/kind").stringValue()).isEqualTo("saving");
        assertThat(result.get("change").doubleValue())
                .isEqualTo(result.get("to").doubleValue() - result.get("from").doubleValue());
        assertThat(sum(result)).isCloseTo(result.get("change").doubleValue(), within(1e-6));
        List<JsonNode> opened = result.get("causes")
                .valueStream()
                .filter(cause -> cause.has("opened"))
                .toList();
        assertThat(opened)
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(sum(cause.get("opened")))
                        .isCloseTo(cause.get("change").doubleValue(), within(1e-6)));
    }

    private static double sum(JsonNode split) {
        return split.get("causes")
                        .valueStream()
                        .mapToDouble(cause -> cause.get("change").doubleValue())
                        .sum()
                + split.at("/others/change").asDouble(0);
    }

    @Test
    void aResultThatNoneHasIsRefusedAndOneWithoutColumnsIsUsage() {
        CommandRun run = run("--explain=A,B", "--cost=nobody", "preset:chat", "preset:rag");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("UNKNOWN_ID");
        assertThat(wrong("--cost=closed-api", "preset:chat", "preset:rag"))
                .contains("--cost names a result to explain. Say between which columns with --explain.");
    }

    @Test
    void sixAreTheMostAndTheSameTwiceHaveNoDifference() {
        String[] six = {"preset:chat", "preset:chat", "preset:rag", "preset:chat", "preset:chat", "preset:chat"};

        assertThat(answer(six).get("columns")).hasSize(6);
        assertThat(answer("preset:chat", "preset:chat").get("inputs")).isEmpty();
        assertThat(answer("preset:chat", "preset:chat").get("results"))
                .allMatch(result -> result.get("same").booleanValue());
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndNothingIsCompared() {
        CommandRun run = run("preset:chat", "none.fulcrum.json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.results()).hasSize(1);
        assertThat(OutputSchemas.problems("side-by-side", run.result())).isEmpty();
        assertThat(run.result().get("file").stringValue()).isEqualTo("none.fulcrum.json");
    }

    @Test
    void wrongColumnsAreUsage() {
        assertThat(wrong("preset:chat")).contains("1 scenarios cannot be compared. Name 2 to 6.");
        assertThat(wrong("--baseline=C", "preset:chat", "preset:rag"))
                .contains("--baseline cannot be “C”. The columns are A to B.");
        assertThat(wrong("--explain=A", "preset:chat", "preset:rag"))
                .contains("--explain cannot be “A”. Write two columns, such as A,B.");
        assertThat(wrong("--explain=A,7", "preset:chat", "preset:rag")).contains("--explain cannot be “7”.");
    }

    private static String wrong(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        return run.err();
    }
}
