package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.support.Books;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundled price book says twice, it says the same way; and what it says of its offers' lives can be relied on. */
class BookRulesTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final double WATTS = 1_000;

    private static Stream<Offer> offers() {
        return Stream.of(BOOK.apiOffers(), BOOK.hostedOffers(), BOOK.gpuOffers())
                .flatMap(List::stream);
    }

    private static Stream<TokenOffer> tokenOffers() {
        return Stream.of(BOOK.apiOffers(), BOOK.hostedOffers()).flatMap(List::stream);
    }

    @Test
    void anIdentifierNamesOneOfferAloneInAllFiles() {
        Set<String> seen = new HashSet<>();
        assertThat(offers().map(Offer::id).filter(id -> !seen.add(id))).isEmpty();
    }

    @Test
    void aNameNamesOneOfferOfASellerAlone() {
        Set<List<String>> seen = new HashSet<>();
        assertThat(tokenOffers()
                        .filter(offer -> !seen.add(List.of(
                                offer.provider().toLowerCase(Locale.ROOT),
                                offer.name().toLowerCase(Locale.ROOT))))
                        .map(Offer::id))
                .isEmpty();
    }

    @Test
    void aSuccessorExistsAndIsOnSale() {
        offers().forEach(offer -> offer.life()
                .end()
                .map(EndOfSale::successors)
                .orElse(List.of())
                .forEach(id -> {
                    Optional<Offer> successor = BOOK.offer(id);
                    assertThat(successor).as("%s after %s", id, offer.id()).isPresent();
                    assertThat(successor.orElseThrow().life().isOnSale(BOOK.asOf()))
                            .as("%s after %s", id, offer.id())
                            .isTrue();
                }));
    }

    @Test
    void whatHasEndedIsCalledNeitherCurrentNorNew() {
        assertThat(tokenOffers()
                        .filter(offer -> !offer.life().isOnSale(BOOK.asOf()))
                        .filter(offer -> offer.availability() != Availability.LEGACY)
                        .map(Offer::id))
                .isEmpty();
    }

    @Test
    void noPriceIsEnteredForATimeAfterTheEnd() {
        tokenOffers()
                .forEach(offer -> offer.life()
                        .end()
                        .ifPresent(end -> assertThat(offer.tariffs())
                                .as(offer.id())
                                .allSatisfy(tariff -> assertThat(
                                                tariff.validity().from().filter(from -> from.isAfter(end.lastDay())))
                                        .isEmpty())));
    }

    @Test
    void noSourceIsOfADayAfterTheBook() {
        offers().forEach(offer -> {
            assertThat(dates(offer.provenance()))
                    .as(offer.id())
                    .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(BOOK.asOf()));
            offer.life()
                    .end()
                    .ifPresent(end ->
                            assertThat(end.source().title()).as(offer.id()).isNotBlank());
        });
    }

    private static List<LocalDate> dates(Provenance provenance) {
        return Stream.concat(Stream.of(provenance.source()), provenance.crossChecks().stream())
                .map(Source::asOf)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void everyTariffAndStepStatesAPriceOfInputAndOneOfOutput() {
        tokenOffers()
                .forEach(offer -> offer.tariffs().forEach(tariff -> {
                    assertThat(tariff.isAny(prices -> prices.input().isEmpty()))
                            .as("input of %s", offer.id())
                            .isFalse();
                    assertThat(tariff.isAny(prices -> prices.output().isEmpty()))
                            .as("output of %s", offer.id())
                            .isFalse();
                }));
    }

    /** A rule of thumb may be of anything, and pay is quoted by the month or by the year. */
    @Test
    void figuresOfAKindAreInOneUnit() {
        Map<Figure.Kind, Set<Unit>> units = BOOK.figures().stream()
                .filter(figure -> figure.kind() != Figure.Kind.RULE_OF_THUMB && figure.kind() != Figure.Kind.SALARY)
                .collect(Collectors.groupingBy(Figure::kind, Collectors.mapping(Figure::unit, Collectors.toSet())));

        assertThat(units)
                .allSatisfy((kind, used) -> assertThat(used).as("%s", kind).hasSize(1));
    }

    @Test
    void nothingIsCheaperLongThanShort() {
        tokenOffers()
                .forEach(offer -> offer.tariffs()
                        .forEach(tariff -> tariff.longContext().forEach(step -> {
                            assertThat(step.prices().input().orElse(Double.MAX_VALUE))
                                    .as(offer.id())
                                    .isGreaterThanOrEqualTo(
                                            tariff.base().input().orElse(0));
                            assertThat(step.prices().output().orElse(Double.MAX_VALUE))
                                    .as(offer.id())
                                    .isGreaterThanOrEqualTo(
                                            tariff.base().output().orElse(0));
                        })));
    }

    @Test
    void readingTheCacheNeverCostsMoreThanFreshInput() {
        tokenOffers()
                .forEach(offer -> offer.tariffs().forEach(tariff -> {
                    if (tariff.base().cacheRead().isPresent()) {
                        assertThat(tariff.base().cacheRead().getAsDouble())
                                .as(offer.id())
                                .isLessThanOrEqualTo(tariff.base().input().orElseThrow());
                    }
                }));
    }

    @Test
    void thePowerOfAGpuIsTheSameInBothFiles() {
        Map<String, Gpu> gpus = BOOK.gpus().stream().collect(Collectors.toMap(Gpu::id, gpu -> gpu));
        BOOK.figures().stream()
                .filter(figure ->
                        figure.kind() == Figure.Kind.GPU_TDP && figure.typical().isPresent())
                .forEach(figure -> figure.gpuId()
                        .map(gpus::get)
                        .ifPresent(gpu -> gpu.tdpWatts()
                                .ifPresent(watts -> assertThat(figure.typical().orElseThrow() * WATTS)
                                        .as(figure.id())
                                        .isEqualTo(watts))));
    }

    @Test
    void whatIsKnownOfWaysToBuyIsOfADayUpToTheBooks() {
        assertThat(waysToBuy()).isNotEmpty().allSatisfy(provenance -> {
            assertThat(dates(provenance)).allMatch(day -> !day.isAfter(BOOK.asOf()));
            assertThat(provenance.source().asOfText()).isNotBlank();
            assertThat(provenance.note()).isNotBlank();
        });
    }

    private static List<Provenance> waysToBuy() {
        return Stream.of(
                        BOOK.tokenizers().stream().map(Tokenizer::provenance),
                        BOOK.unitOffers().stream().map(UnitOffer::provenance),
                        BOOK.rateLimits().stream().map(RateLimit::provenance))
                .flatMap(provenances -> provenances)
                .toList();
    }

    /** A reservation buys the same units for less. */
    @Test
    void aUnitCostsNoMoreTheLongerItIsBought() {
        BOOK.unitOffers()
                .forEach(longer -> BOOK.unitOffers().stream()
                        .filter(shorter -> isSameUnit(shorter, longer)
                                && shorter.commitmentMonths().orElse(0)
                                        < longer.commitmentMonths().orElse(0))
                        .forEach(shorter -> assertThat(longer.usdPerUnitMonth().orElseThrow())
                                .as("%s against %s", longer.id(), shorter.id())
                                .isLessThan(shorter.usdPerUnitMonth().orElseThrow())));
    }

    private static boolean isSameUnit(UnitOffer one, UnitOffer other) {
        return one.offerId().equals(other.offerId()) && one.smallest() == other.smallest();
    }

    @Test
    void whatIsCountedByTheCommonMeasureMakesOneTokenOfOne() {
        Tokenizer measure = BOOK.tokenizer(BOOK.apiOffer("gpt-5").orElseThrow()).orElseThrow();

        assertThat(measure.factors()).hasSize(TextKind.values().length);
        assertThat(measure.factors().values()).allMatch(factor -> factor.equals(Range.exactly(1)));
    }

    @Test
    void aReservedPriceIsNotAboveTheOnDemandPriceOfTheSameMachine() {
        BOOK.gpuOffers().stream()
                .filter(offer -> offer.terms() == GpuOffer.Terms.RESERVED)
                .forEach(reserved -> BOOK.gpuOffers().stream()
                        .filter(offer -> offer.terms() == GpuOffer.Terms.ON_DEMAND)
                        .filter(offer -> offer.provider().equals(reserved.provider())
                                && offer.gpuId().equals(reserved.gpuId())
                                && offer.formFactor().equals(reserved.formFactor()))
                        .forEach(onDemand -> assertThat(reserved.usdPerGpuHour())
                                .as("%s against %s", reserved.id(), onDemand.id())
                                .isLessThanOrEqualTo(onDemand.usdPerGpuHour())));
    }
}
