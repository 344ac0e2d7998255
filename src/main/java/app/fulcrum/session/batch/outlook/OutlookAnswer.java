package app.fulcrum.session.batch.outlook;

import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.outlook.Commitment;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.outlook.RecommendationTurn;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.outlook.SwitchTiming;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every alternative costs over time, and everything that is said of it.
 *
 * @param today the day sale of offers is told from
 * @param best what saves most against what is in use, of the alternatives that take part; absent where none is paid back
 * @param sampled over samples of what is uncertain; absent where everything is known for certain
 * @param turns the months from which something else is recommended
 * @param past the days up to the first month on which something changed, and what would have been recommended from then on
 * @param announced the days within the months on which something is known to change
 * @param timings when to go over to each alternative from what is in use
 * @param commitments how much to commit to, of each alternative that has something to commit to
 */
public record OutlookAnswer(
        Scenario scenario,
        LocalDate today,
        Outlook outlook,
        Optional<AlternativeId> best,
        Optional<SampledOutlook> sampled,
        List<RecommendationTurn> turns,
        VerdictCalendar past,
        List<CalendarDay> announced,
        List<SwitchTiming> timings,
        List<Commitment> commitments) {

    public OutlookAnswer {
        turns = List.copyOf(turns);
        announced = List.copyOf(announced);
        timings = List.copyOf(timings);
        commitments = List.copyOf(commitments);
    }

    /** @param goOn asked again and again while it is worked out; throws where it is no longer wanted */
    public static OutlookAnswer to(Scenario scenario, Market market, Runnable goOn) {
        Contest contest = Contest.of(scenario, market.book(), market.today());
        Outlook outlook = Outlook.of(scenario, market.book());
        Optional<SampledOutlook> sampled = SampledOutlook.of(scenario, market.book(), goOn);
        goOn.run();
        List<SwitchTiming> timings = SwitchTiming.all(scenario, market.book());
        goOn.run();
        return new OutlookAnswer(
                scenario,
                market.today(),
                outlook,
                outlook.best(id -> contest.takesPart(scenario.alternatives().placeOf(id))),
                sampled,
                RecommendationTurn.all(scenario, market.book()),
                VerdictCalendar.past(scenario, market.book()),
                announced(scenario, market.book(), outlook.terms()),
                timings,
                Commitment.all(scenario, market.book(), goOn));
    }

    /** From the day on whose prices count: what has changed since then changes within the months. */
    private static List<CalendarDay> announced(Scenario scenario, PriceBook book, OutlookTerms terms) {
        LocalDate end = terms.day(terms.months() + 1);
        return VerdictCalendar.of(scenario, book, terms.start()).days().stream()
                .filter(day -> day.day().isBefore(end))
                .toList();
    }
}
