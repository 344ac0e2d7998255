package app.fulcrum.model.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.provenance.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an offer costs by date once a list is believed, worked out by hand. */
class AcceptedPriceTest {

    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final TokenPrices BOOK = prices(2, 0.2, 10);
    private static final TokenPrices LISTED =
            new TokenPrices(OptionalDouble.of(3), none(), OptionalDouble.of(4), none(), OptionalDouble.of(15));
    /** Listed over the book's: the cache read, which the list does not have, stays. */
    private static final TokenPrices BOTH = new TokenPrices(
            OptionalDouble.of(3), OptionalDouble.of(0.2), OptionalDouble.of(4), none(), OptionalDouble.of(15));

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    private static TokenPrices prices(double input, double cacheRead, double output) {
        return new TokenPrices(
                OptionalDouble.of(input), OptionalDouble.of(cacheRead), none(), none(), OptionalDouble.of(output));
    }

    private static Validity days(String from, String until) {
        return new Validity(
                Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static ListedPrice listed(LongContextTariff... steps) {
        return new ListedPrice("acme", "large", LISTED, List.of(steps), OptionalDouble.of(0.4), OptionalLong.empty());
    }

    private static Optional<AcceptedPrice> accept(ListedPrice listed, Tariff... tariffs) {
        ApiOffer offer = new ApiOffer(
                "large",
                "Acme",
                "Large",
                Availability.CURRENT,
                Life.UNKNOWN,
                List.of(tariffs),
                PriceFactors.NONE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                new Provenance(
                        new Source("page", "", Optional.of(READ), "2026-11-01"), SourceConfidence.HIGH, List.of(), ""));
        return AcceptedPrice.of(new Differs(offer, listed, List.of()), DAY);
    }

    private static List<Tariff> tariffs(ListedPrice listed, Tariff... tariffs) {
        return accept(listed, tariffs).orElseThrow().stretches().stream()
                .map(AcceptedPrice.Stretch::tariff)
                .toList();
    }

    @Test
    void whatCountedEndsTheDayBeforeAndWhatTheListDoesNotSayStays() {
        assertThat(tariffs(listed(), Tariff.of(Validity.ALWAYS, BOOK)))
                .containsExactly(Tariff.of(days("", "2026-12-02"), BOOK), Tariff.of(days("2026-12-03", ""), BOTH));
        assertThat(accept(listed(), Tariff.of(Validity.ALWAYS, BOOK))
                        .orElseThrow()
                        .batchDiscount())
                .hasValue(0.4);
    }

    @Test
    void whatStartsOnTheDayIsReplaced() {
        assertThat(tariffs(
                        listed(),
                        Tariff.of(days("", "2026-12-02"), prices(1, 0.1, 5)),
                        Tariff.of(days("2026-12-03", ""), BOOK)))
                .containsExactly(
                        Tariff.of(days("", "2026-12-02"), prices(1, 0.1, 5)), Tariff.of(days("2026-12-03", ""), BOTH));
    }

    @Test
    void anAnnouncedPriceStillComes() {
        Tariff announced = Tariff.of(days("2027-01-01", ""), prices(1, 0.1, 5));

        assertThat(tariffs(listed(), Tariff.of(days("", "2026-12-31"), BOOK), announced))
                .containsExactly(
                        Tariff.of(days("", "2026-12-02"), BOOK),
                        Tariff.of(days("2026-12-03", "2026-12-31"), BOTH),
                        announced);
    }

    @Test
    void inAGapTheListCountsUntilTheNextPrice() {
        Tariff past = Tariff.of(days("", "2026-10-31"), BOOK);
        Tariff announced = Tariff.of(days("2027-01-01", ""), BOOK);

        assertThat(tariffs(listed(), past, announced))
                .containsExactly(past, Tariff.of(days("2026-12-03", "2026-12-31"), LISTED), announced);
    }

    @Test
    void longRequestsKeepTheStepsThatTheListDoesNotName() {
        LongContextTariff first = new LongContextTariff(200_000, prices(4, 0.4, 20));
        LongContextTariff second = new LongContextTariff(500_000, prices(8, 0.8, 40));
        TokenPrices dearer = new TokenPrices(OptionalDouble.of(9), none(), none(), none(), none());

        assertThat(tariffs(
                                listed(new LongContextTariff(500_000, dearer), new LongContextTariff(128_000, dearer)),
                                Tariff.of(Validity.ALWAYS, BOOK, first, second))
                        .getLast()
                        .longContext())
                .containsExactly(
                        new LongContextTariff(128_000, dearer),
                        first,
                        new LongContextTariff(500_000, prices(9, 0.8, 40)));
    }

    @Test
    void aListOlderThanTheBooksSourceProvesNothing() {
        ApiOffer offer = (ApiOffer)
                accept(listed(), Tariff.of(Validity.ALWAYS, BOOK)).orElseThrow().offer();

        assertThat(AcceptedPrice.of(new Differs(offer, listed(), List.of()), READ))
                .isPresent();
        assertThat(AcceptedPrice.of(new Differs(offer, listed(), List.of()), READ.minusDays(1)))
                .isEmpty();
    }
}
