package app.fulcrum.session.preset;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes with the program can be bought, and what has ended is never recommended, on whatever day one asks. */
class PresetsOnSaleTest {

    private static final PriceBook BOOK = Books.bundled();

    private static Stream<Preset> presets() {
        return Books.presets().all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyOfferThatIsComparedIsOnSaleOnTheDayOfTheBook(Preset preset) {
        Scenario scenario = preset.document().scenario();

        assertThat(Contest.of(scenario, BOOK, BOOK.asOf()).offers())
                .filteredOn(
                        used -> scenario.alternatives().get(used.alternative()).isCompared())
                .allSatisfy(used -> assertThat(used.stage().canBeBought())
                        .as(used.offer().id())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void pricesAreThoseOfTheDayOfTheBook(Preset preset) {
        assertThat(preset.document().scenario().pricesOn()).isEqualTo(BOOK.asOf());
    }

    @Test
    void noClockEverMakesAnEndedOfferTheOneRecommended() {
        List<Scenario> all =
                presets().map(preset -> preset.document().scenario()).toList();
        LocalDate first = BOOK.asOf().minusYears(1);
        LocalDate end = BOOK.asOf().plusYears(1);
        first.datesUntil(end, Period.ofWeeks(1)).forEach(day -> all.forEach(scenario -> check(scenario, day)));
        first.datesUntil(end).forEach(day -> endedTheDayBefore(day).forEach(scenario -> check(scenario, day)));
    }

    /** The example with each hosted offer that was sold for the last time the day before. */
    private static Stream<Scenario> endedTheDayBefore(LocalDate day) {
        Scenario chat = Books.preset("chat").withPricesOn(day);
        return BOOK.hostedOffers().stream()
                .filter(offer -> offer.life()
                        .end()
                        .filter(end -> end.lastDay().equals(day.minusDays(1)))
                        .isPresent())
                .map(offer -> ChoiceEdits.offer(chat, Standard.HOSTED_OPEN_API, offer, BOOK)
                        .apply(chat));
    }

    private static void check(Scenario scenario, LocalDate today) {
        Contest contest = Contest.of(scenario, BOOK, today);
        contest.recommended()
                .ifPresent(named -> assertThat(contest.offers().stream()
                                .filter(used -> used.alternative().equals(named))
                                .allMatch(OfferInUse::canBeHad))
                        .as("%s on %s", named, today)
                        .isTrue());
    }
}
