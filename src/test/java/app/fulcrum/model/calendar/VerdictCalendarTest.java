package app.fulcrum.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.calendar.KnownChange.Kind;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days on which something is known to change, against asking anew on every day. */
class VerdictCalendarTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final LocalDate TODAY = Books.TODAY;

    private static Scenario buying(String closedApi) {
        Scenario chat = Books.preset("chat");
        return ChoiceEdits.offer(
                        chat, Standard.CLOSED_API, BOOK.apiOffer(closedApi).orElseThrow(), BOOK)
                .apply(chat);
    }

    private static VerdictCalendar calendar(Scenario scenario) {
        return VerdictCalendar.of(scenario, BOOK, TODAY);
    }

    @Test
    void aPriceThatIsAnnouncedIsNamedWithWhatItCostsThen() {
        CalendarDay day = calendar(buying("gemini-4-argon")).days().getFirst();

        assertThat(day.day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(day.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.PRICE_CHANGES);
            assertThat(change.alternative()).isEqualTo(Standard.CLOSED_API);
            assertThat(change.usdPerMonthAfter().orElseThrow())
                    .isGreaterThan(1.5 * change.usdPerMonthBefore().orElseThrow());
        });
    }

    @Test
    void anEndOfSaleIsTheDayAfterTheLastOne() {
        CalendarDay day = calendar(buying("gemini-2.5-pro")).days().getFirst();

        assertThat(day.day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(day.changes()).extracting(KnownChange::kind).containsExactly(Kind.SALE_ENDS);
        assertThat(day.recommended()).isNotEqualTo(Optional.of(Standard.CLOSED_API));
    }

    @Test
    void aPriceThatIsNotInUseChangesNothing() {
        Scenario typed = buying("gemini-4-argon")
                .with(Standard.CLOSED_INPUT_PRICE, Assumption.of(2, "agreed"))
                .with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(10, "agreed"))
                .with(Standard.CLOSED_CACHE_READ_PRICE, Assumption.of(0.1, "agreed"));

        assertThat(calendar(typed).days()).isEmpty();
    }

    @Test
    void whatIsPastIsNoNews() {
        assertThat(VerdictCalendar.of(buying("gemini-4-argon"), BOOK, LocalDate.of(2026, 12, 1))
                        .days())
                .isEmpty();
    }

    /** Those of which something is known to change, and some of the others. */
    private static Stream<String> closedApis() {
        List<ApiOffer> all = BOOK.apiOffers();
        return IntStream.range(0, all.size())
                .filter(i ->
                        i % 20 == 0 || !calendar(buying(all.get(i).id())).days().isEmpty())
                .mapToObj(i -> all.get(i).id());
    }

    /** Whoever asks on every day of a year and a half sees the recommendation change on the days of the calendar alone. */
    @ParameterizedTest
    @MethodSource("closedApis")
    void noTurnIsMissed(String closedApi) {
        Scenario scenario = buying(closedApi);
        List<LocalDate> found = TODAY.plusDays(1)
                .datesUntil(TODAY.plusMonths(18))
                .filter(day -> !on(day, scenario)
                        .recommended()
                        .equals(on(day.minusDays(1), scenario).recommended()))
                .toList();

        assertThat(calendar(scenario).days().stream()
                        .filter(CalendarDay::isTurn)
                        .map(CalendarDay::day))
                .isEqualTo(found);
    }

    private static Contest on(LocalDate day, Scenario scenario) {
        return Contest.of(scenario.withPricesOn(day), BOOK, day);
    }

    /** Offers that were released, changed or ended before the day of the scenario. */
    private static Stream<String> apisWithAPast() {
        return BOOK.apiOffers().stream()
                .map(ApiOffer::id)
                .filter(id -> !VerdictCalendar.past(buying(id), BOOK).days().isEmpty())
                .limit(12);
    }

    /** Whoever had asked on every day before would have seen the recommendation change on the days of the past alone. */
    @ParameterizedTest
    @MethodSource("apisWithAPast")
    void thePastHoldsEveryDayOnWhichTheRecommendationWouldHaveChanged(String id) {
        Scenario scenario = buying(id);
        VerdictCalendar past = VerdictCalendar.past(scenario, BOOK);
        LocalDate first = scenario.pricesOn().minusDays(400);
        Optional<Optional<LocalDate>> since = Optional.empty();
        Contest before = on(first, scenario);
        for (LocalDate day = first.plusDays(1); !day.isAfter(scenario.pricesOn()); day = day.plusDays(1)) {
            LocalDate asked = day;
            Contest now = on(day, scenario);
            Optional<CalendarDay> known = past.days().stream()
                    .filter(each -> each.day().equals(asked))
                    .findFirst();
            boolean turns = !now.recommended().equals(before.recommended());
            assertThat(known.filter(CalendarDay::isTurn).isPresent())
                    .as(day.toString())
                    .isEqualTo(turns);
            known.ifPresent(each -> assertThat(each.recommended()).isEqualTo(now.recommended()));
            since = turns ? Optional.of(Optional.of(day)) : since;
            before = now;
        }
        since.ifPresent(last -> assertThat(past.heldSince()).isEqualTo(last));
    }
}
