package app.fulcrum.model.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.outlook.AlternativeOutlook.End;
import app.fulcrum.model.outlook.PlainOutlook.Course;
import app.fulcrum.model.outlook.PlainOutlook.Month;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomOutlooks;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
                assertThat(own.lasts())
                        .as(alternative.name() + " lasts")
                        .isEqualTo(course.months().size());
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
        assertThat(seen.get("GPUs bought")).isGreaterThan(Seeded.share(2_000) / 40);
        assertThat(seen.get("hardware held")).isGreaterThan(Seeded.share(2_000));
        assertThat(seen.get("paid before its time")).isGreaterThan(Seeded.share(2_000) / 100);
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

    @Test
    @Tag("law")
    void monthsInWhichNothingMovesCostWhatAMonthDoes() {
        Seeded.forMany(1, 1_000, random -> {
            Scenario scenario = still(RandomOutlooks.withMix(random));
            Outlook outlook = Outlook.of(scenario, Books.bundled());
            for (int month = 1; month <= outlook.terms().months(); month++) {
                Scenario there = scenario.withPricesOn(outlook.terms().day(month));
                Projection projection = Projector.project(there, Books.bundled(), there.pricesOn());
                for (AlternativeOutlook each : outlook.byPlace()) {
                    if (month <= each.lasts()) {
                        double usd = projection
                                .of(each.id())
                                .cost()
                                .orElseThrow()
                                .bill()
                                .usdPerMonth();
                        assertThat(each.months().get(month - 1).costUsd())
                                .as(each.id() + ", month " + month)
                                .isCloseTo(usd, within(1e-9 * usd));
                    }
                }
            }
        });
    }

    /** Without growth, drift and set-up, over a few months; a price of the book may still change on a day. */
    private static Scenario still(Scenario scenario) {
        Scenario still = scenario;
        for (Input input : List.of(
                Input.GROWTH,
                Input.CLOSED_API_DRIFT,
                Input.HOSTED_API_DRIFT,
                Input.GPU_DRIFT,
                Input.PAY_DRIFT,
                Input.VOLUME_CEILING)) {
            still = still.without(InputKey.shared(input));
        }
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            still = still.with(alternative.key(Input.SETUP), Assumption.of(0, "test"));
        }
        return still.with(InputKey.shared(Input.MONTHS), Assumption.of(6, "test"));
    }

    @Test
    void withoutDiscountMoneyOfAnyMonthCountsAlike() {
        Seeded.forEach(1, 100, random -> {
            Scenario scenario =
                    RandomOutlooks.withMix(random).with(InputKey.shared(Input.DISCOUNT_RATE), Assumption.of(0, "test"));
            Outlook outlook = Outlook.of(scenario, Books.bundled());
            for (AlternativeOutlook each : outlook.byPlace()) {
                assertThat(each.presentValueUsd(outlook.terms())).isEqualTo(each.totalUsd());
            }
        });
    }

    @Test
    void whatGoesOnSaleLaterIsSaidToBeAndCanBeBegunThen() {
        ApiOffer later = Books.bundled().apiOffers().stream()
                .filter(offer -> offer.life().released().isPresent()
                        && offer.life().end().isEmpty())
                .findFirst()
                .orElseThrow();
        LocalDate twoMonthsBefore = later.life().released().orElseThrow().minusMonths(2);
        Scenario chat = Books.preset("chat");
        Scenario waiting = ChoiceEdits.offer(chat, Standard.CLOSED_API, later, Books.bundled())
                .apply(chat)
                .with(Standard.CLOSED_INPUT_PRICE, Assumption.of(1, "agreed"))
                .with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(2, "agreed"))
                .withPricesOn(twoMonthsBefore);
        Scenario used = waiting.withAlternatives(waiting.alternatives()
                .with(waiting.alternatives().get(Standard.SELF_HOSTED).withInUse(true)));

        AlternativeOutlook outlook = Outlook.of(used, Books.bundled()).of(Standard.CLOSED_API);

        assertThat(outlook.end()).contains(End.NOT_YET_SOLD);
        assertThat(outlook.lasts()).isZero();
        assertThat(SwitchTiming.all(used, Books.bundled())
                        .getFirst()
                        .usdByStart()
                        .subList(0, 3))
                .extracting(OptionalDouble::isPresent)
                .containsExactly(false, false, true);
        Scenario shorter = used.with(InputKey.shared(Input.MONTHS), Assumption.of(2, "test"));
        assertThat(Outlook.of(shorter, Books.bundled()).of(Standard.CLOSED_API).end())
                .as("never within the months looked ahead")
                .contains(End.NOT_SOLD);
    }

    private static void assertSame(OutlookMonth own, Month plain, String what) {
        assertThat(own.gpus()).as(what + ": GPUs").isEqualTo(plain.gpus());
        List.of(
                        new double[] {own.runningUsd(), plain.running()},
                        new double[] {own.costUsd(), plain.cost()},
                        new double[] {own.cashUsd(), plain.cash()})
                .forEach(pair -> assertThat(pair[0])
                        .as(what)
                        .isCloseTo(pair[1], within(1e-9 * Math.max(1, Math.max(Math.abs(pair[1]), plain.running())))));
    }
}
