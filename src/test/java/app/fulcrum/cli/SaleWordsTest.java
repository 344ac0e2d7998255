package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Gemini 2.5 Pro is sold until 2026-11-30: its problem, the confidence and the picture's small print say how long that is. */
class SaleWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, its last day is today.",
        "2026-11-29, 1 day left.",
        "2026-11-28, 2 days left.",
        "2026-06-03, 180 days left.",
    })
    void howLongAnOfferIsStillSoldIsSaidInWords(String day, String left) {
        JsonNode result = evaluated(day);

        String sentence = "Google Gemini 2.5 Pro is sold until 2026-11-30; " + left;
        assertThat(said(result.at("/options/closed-api/problems"), "message"))
                .anySatisfy(problem -> assertThat(problem).startsWith(sentence));
        assertThat(result.at("/verdict/confidence/doubts").valueStream().map(JsonNode::stringValue))
                .anySatisfy(doubt -> assertThat(doubt).startsWith(sentence));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, no longer sold", "2026-06-02, ''"})
    void nothingIsLeftAfterTheLastDayAndFarFromItNothingIsSaid(String day, String said) {
        List<String> problems = said(evaluated(day).at("/options/closed-api/problems"), "message");

        assertThat(problems).noneMatch(problem -> problem.contains("left") || problem.contains("today"));
        assertThat(String.join(" ", problems)).contains(said);
    }

    private static JsonNode evaluated(String day) {
        CommandRun run = CommandRun.of(
                "evaluate",
                "--date",
                day,
                "--set",
                "closed-api.offer=gemini-2.5-pro",
                "--set",
                "hosted-open-api.compared=false",
                "--set",
                "self-hosted.compared=false",
                "preset:chat");
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run.result();
    }

    private static List<String> said(JsonNode list, String member) {
        return list.valueStream().map(one -> one.get(member).stringValue()).toList();
    }
}
