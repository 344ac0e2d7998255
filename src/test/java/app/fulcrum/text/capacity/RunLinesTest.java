package app.fulcrum.text.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.support.RandomRuns;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.capacity.RunLines.Understood;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs as people write them. */
class RunLinesTest {

    private static final RunLines LINES = new RunLines(Locale.US);
    private static final Run FULL = new AtConcurrency(32, 1_850, OptionalDouble.of(17), OptionalDouble.of(400));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32 1850 17 400",
                "32\t1,850\t17\t400",
                "32; 1850; 17; 400",
                "32, 1850, 17, 400",
                "32:1850:17:400",
                "  32   1.85K 17 400  ",
                "at once | tokens/s\n32 1850 17 400\n\n"
            })
    void figuresAreReadHoweverTheyAreParted(String text) {
        assertThat(LINES.read(text)).isEqualTo(new Understood.Runs(List.of(FULL)));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        assertThat(LINES.read("32 1850 - 400\n64 2000\n2.5/s 17 400"))
                .isEqualTo(new Understood.Runs(List.of(
                        new AtConcurrency(32, 1_850, OptionalDouble.empty(), OptionalDouble.of(400)),
                        new AtConcurrency(64, 2_000, OptionalDouble.empty(), OptionalDouble.empty()),
                        new AtRequestRate(2.5, 17, 400))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | No line is a run yet",
                "nothing | No line is a run yet",
                "32 | Line 1: a run has two to four figures",
                "32 1 2 3 4 | Line 1: a run has two to four figures",
                "32 1850 fast1 | Line 1: “fast1” is no number",
                "32 10 to | Line 1: “to” is no number",
                "32 1850 0 400 | Line 1: 0 lies outside 0.1 to",
                "0 1850 | Line 1: 0 lies outside 1 to",
                "2.5/s 17 | Line 1: a run by requests per second has three figures",
                "2.5/s 17 - | Line 1: “-” is no number"
            })
    void whatIsNoRunIsSaid(String text, String why) {
        assertThat(LINES.read(text))
                .isInstanceOfSatisfying(
                        Understood.Not.class, not -> assertThat(not.why()).startsWith(why));
    }

    @Test
    void aNumberWithTwoReadingsIsNotDecided() {
        assertThat(new RunLines(Locale.GERMANY).read("32 1.850"))
                .isInstanceOfSatisfying(
                        Understood.Not.class, not -> assertThat(not.why()).contains("can be read in two ways"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR"})
    void whatIsWrittenIsReadBackEverywhere(String locale) {
        Seeded.forEach(1, 300, random -> {
            List<Run> runs = RandomRuns.of(random).runs();
            assertThat(new RunLines(Locale.forLanguageTag(locale)).read(RunLines.write(runs)))
                    .isEqualTo(new Understood.Runs(runs));
        });
    }
}
