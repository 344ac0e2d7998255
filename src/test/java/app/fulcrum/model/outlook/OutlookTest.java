package app.fulcrum.model.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.outlook.PlainOutlook.Course;
import app.fulcrum.model.outlook.PlainOutlook.Month;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomOutlooks;
import app.fulcrum.support.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    @Tag("law")
    void everyMonthIsThatOfAPlainReckoning() {
        Map<String, Integer> seen = new TreeMap<>();
        Seeded.forMany(1, 2_000, random -> {
            // A price that is typed counts for all lengths, and those of the book for one.
            Scenario scenario = RandomOutlooks.scenario(random).without(InputKey.shared(Input.LONG_REQUEST_SHARE));
            Outlook outlook = Outlook.of(scenario, Books.bundled());
            PlainOutlook plain = new PlainOutlook(scenario, Books.bundled());
            assertThat(outlook.incumbent()).isEqualTo(plain.incumbent());
            for (Alternative alternative : scenario.alternatives().inOrder()) {
                AlternativeOutlook own = outlook.of(alternative.id());
                Course course = plain.course(alternative.id());
                assertThat(own.lasts()).as(alternative.name() + " lasts").isEqualTo(course.months().size());
                for (int i = 0; i < own.lasts(); i++) {
                    assertSame(own.months().get(i), course.months().get(i), alternative.name() + ", month " + (i + 1));
                    kinds(own.months().get(i)).forEach(kind -> seen.merge(kind, 1, Integer::sum));
                }
                own.end().ifPresent(end -> seen.merge(end.name(), 1, Integer::sum));
                assertThat(own.resaleUsd()).isCloseTo(course.resale(), within(1e-9 * Math.abs(course.resale())));
            }
        });
        assertThat(seen).as("what was compared").containsKeys("NOT_SOLD", "NOT_SERVED", "NO_PRICE");
        assertThat(seen.get("month")).isGreaterThan(Seeded.share(20_000));
        assertThat(seen.get("GPUs bought")).isGreaterThan(Seeded.share(200));
        assertThat(seen.get("hardware held")).isGreaterThan(Seeded.share(2_000));
        assertThat(seen.get("paid before its time")).isGreaterThan(Seeded.share(50));
    }

    private static List<String> kinds(OutlookMonth month) {
        List<String> kinds = new ArrayList<>(List.of("month"));
        if (month.investedUsd() > 0) {
            kinds.add("GPUs bought");
        }
        if (month.gpus() > 0 && month.costUsd() > month.runningUsd()) {
            kinds.add("hardware held");
        }
        if (month.cashUsd() < month.runningUsd()) {
            kinds.add("paid before its time");
        }
        return kinds;
    }

    private static void assertSame(OutlookMonth own, Month plain, String what) {
        assertThat(own.gpus()).as(what + ": GPUs").isEqualTo(plain.gpus());
        List.of(
                        new double[] {own.runningUsd(), plain.running()},
                        new double[] {own.costUsd(), plain.cost()},
                        new double[] {own.cashUsd(), plain.cash()})
                .forEach(pair -> assertThat(pair[0])
                        .as(what)
                        .isCloseTo(
                                pair[1],
                                within(1e-9 * Math.max(1, Math.max(Math.abs(pair[1]), plain.running())))));
    }
}
