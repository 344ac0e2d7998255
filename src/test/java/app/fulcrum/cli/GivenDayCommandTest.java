package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What commands say where the load is given hour by hour. */
class GivenDayCommandTest {

    private static final String LOADS = "1,1,1,1,1,1,1,1,1,3,2,2,1,1,1,1,1,1,1,1,1,1,1,1";

    private static final List<String> BUSY = List.of("--set=day.loads=" + LOADS, "--set=day.zone=UTC");

    private static JsonNode run(String schema, List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(OutputSchemas.problems(schema, run.result())).isEmpty();
        return run.result();
    }

    private static JsonNode evaluate(String... more) {
        List<String> all = new ArrayList<>(BUSY);
        all.addAll(List.of(more));
        return run("evaluation", List.of("evaluate", "preset:chat"), all);
    }

    private static double number(JsonNode answer, String pointer) {
        return answer.at(pointer).doubleValue();
    }

    @Test
    void theDayIsEchoedAndWhatItReplacesIsSaidToBeUnused() {
        JsonNode answer = evaluate();
        assertThat(answer.at("/choices/day").stringValue()).isEqualTo("24 hours in UTC: " + LOADS.replace(",", ", "));
        for (String input : List.of("workload.peakToAverage", "workload.serviceHoursPerDay")) {
            assertThat(answer.at("/inputs/" + input + "/unused/reason").stringValue())
                    .isEqualTo("day-given");
        }
        assertThat(evaluate("--set=workload.peakWithinHour=1.5")
                        .at("/inputs/workload.peakWithinHour/unused")
                        .isMissingNode())
                .isTrue();
    }

    /** Peak hours of the offer are 1 to 4 and 6 to 10 h UTC of working days: 9 of 28, five days of seven. */
    @Test
    void theShareInPeakHoursFollowsFromTheDay() {
        JsonNode answer = evaluate("--set=hosted-open-api.offer=deepseek/deepseek-v4-pro", "--date=2026-11-20");
        String share = "/inputs/alternatives.hosted-open-api.shareInPeakHours";
        assertThat(answer.at(share + "/origin").stringValue()).isEqualTo("of-day");
        assertThat(answer.at(share + "/record").stringValue()).isEqualTo("deepseek/deepseek-v4-pro");
        assertThat(number(answer, share + "/value")).isEqualTo(5 / 7.0 * 9 / 28, within(1e-15));

        JsonNode elsewhere = evaluate(
                "--set=hosted-open-api.offer=deepseek/deepseek-v4-pro",
                "--date=2026-11-20",
                "--set=day.zone=Asia/Shanghai");
        // 9 to 12 and 14 to 18 h there: 3, 2 and 2, and four of 1.
        assertThat(number(elsewhere, share + "/value")).isEqualTo(5 / 7.0 * 11 / 28, within(1e-15));

        JsonNode typed = evaluate(
                "--set=hosted-open-api.offer=deepseek/deepseek-v4-pro",
                "--date=2026-11-20",
                "--set=hosted-open-api.shareInPeakHours=0.5");
        assertThat(typed.at(share + "/origin").stringValue()).isEqualTo("typed");
        assertThat(number(typed, share + "/value")).isEqualTo(0.5);
    }

    @Test
    void aDayIsTakenAwayByNothing() {
        assertThat(evaluate("--set=day=").at("/choices/day").isMissingNode()).isTrue();
    }

    @Test
    void aDifferenceOfDaysIsNamed() {
        String file = "src/test/resources/scenarios/golden/v2.3/given-day.fulcrum.json";
        JsonNode diff = run("comparison", List.of("diff", file, "preset:chat"), List.of());
        List<JsonNode> days = new ArrayList<>();
        diff.at("/differences").forEach(difference -> {
            if (difference.at("/path").stringValue().equals("day")) {
                days.add(difference);
            }
        });
        assertThat(days).hasSize(1);
        assertThat(days.getFirst().toString()).contains("24 hours in Europe/Berlin: 0.4, 0.3");
    }

    /** Sized for as the same peak without a day; one that is typed on the command line counts instead of the day. */
    @Test
    void aTableOfCapacityIsForTheDay() {
        String file = "src/test/resources/scenarios/golden/v2.3/given-day.fulcrum.json";
        List<String> asked = List.of("--model=llama-3.3-70b", "--gpu=H100-SXM", "--tokens-per-day=2e9");
        List<String> table = List.of("capacity", "--table", file);
        CommandRun ofDay = capacity(table, asked, List.of());
        double busiest = 3.2 / (38.1 / 24) * 1.3;

        assertThat(ofDay.out())
                .isNotEqualTo(capacity(table, asked, List.of("--peak=2")).out());
        assertThat(ofDay.out())
                .isEqualTo(capacity(table, asked, List.of("--peak=" + busiest)).out());
    }

    private static CommandRun capacity(List<String> table, List<String> asked, List<String> more) {
        List<String> all = new ArrayList<>(table);
        all.addAll(asked);
        all.addAll(more);
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }
}
