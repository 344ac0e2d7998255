package app.fulcrum.model.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.PriceKind;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose prices have an age, and what it is. */
class PriceAgesTest {

    private static final LocalDate TODAY = Books.TODAY;
    private static final Scenario CHAT = Books.preset("chat");

    private static final AgeLimits LIMITS = Books.bundled().ageLimits();

    private static PriceInUse readOn(LocalDate day, Validity validity, PriceKind kind) {
        Source source = new Source("a page", "", Optional.of(day), day.toString());
        Provenance provenance = new Provenance(source, SourceConfidence.HIGH, List.of(), "");
        return new PriceInUse(
                Standard.CLOSED_API, new BookValue(Range.exactly(1), "record", "offer", kind, validity, provenance));
    }

    private static PriceInUse readDaysAgo(int days) {
        return readOn(TODAY.minusDays(days), Validity.ALWAYS, PriceKind.CLOSED_API);
    }

    @Test
    void theOldestIsTheOldestWhereverItStands() {
        List<PriceInUse> prices = List.of(readDaysAgo(10), readDaysAgo(200), readDaysAgo(61), readDaysAgo(60));
        PriceAges ages = PriceAges.of(prices, TODAY, TODAY, LIMITS);

        assertThat(ages.oldestInDays()).isEqualTo(200);
        assertThat(ages.aging()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED_API, 60", "HOSTED_OPEN_API, 45", "GPU_RENTAL, 30", "HARDWARE, 180"})
    void aPriceIsOldForItsKind(PriceKind kind, int days) {
        assertThat(readOn(TODAY.minusDays(days), Validity.ALWAYS, kind).freshness(TODAY, LIMITS))
                .isEqualTo(Freshness.FRESH);
        assertThat(readOn(TODAY.minusDays(days + 1), Validity.ALWAYS, kind).freshness(TODAY, LIMITS))
                .isEqualTo(Freshness.AGING);
    }

    @Test
    void ofPricesForAnotherDayTheNearestIsNamed() {
        LocalDate day = TODAY.minusDays(400);
        PriceAges ages = PriceAges.of(List.of(readDaysAgo(5), readDaysAgo(150), readDaysAgo(40)), day, TODAY, LIMITS);

        assertThat(ages.otherDay()).contains(new PriceAges.OtherDay(3, TODAY.minusDays(150), day));
    }

    @Test
    void aGpuOfferPastItsLastDayIsExpired() {
        PriceBook book = withGpuOffersUntil(TODAY.minusDays(1));
        Projection projection = Projector.project(CHAT, book, TODAY);

        assertThat(projection.decision().confidence().doubts()).contains(new Doubt.ExpiredPrices(1));
        assertThat(Projector.project(CHAT, withGpuOffersUntil(TODAY), TODAY)
                        .decision()
                        .confidence()
                        .doubts())
                .noneMatch(Doubt.ExpiredPrices.class::isInstance);
    }

    private static PriceBook withGpuOffersUntil(LocalDate lastDay) {
        PriceBook book = Books.bundled();
        return new PriceBook(
                book.asOf(),
                Books.bundled().ageLimits(),
                book.sha256(),
                book.apiOffers(),
                book.hostedOffers(),
                book.openModels(),
                book.gpus(),
                book.gpuOffers().stream().map(offer -> until(offer, lastDay)).toList(),
                book.figures(),
                book.workloads(),
                book.servingStacks(),
                book.measurements(),
                book.tokenizers(),
                book.unitOffers(),
                book.rateLimits(),
                book.licenses(),
                book.defaults(),
                book.throughput());
    }

    private static GpuOffer until(GpuOffer offer, LocalDate lastDay) {
        return new GpuOffer(
                offer.id(),
                offer.gpuId(),
                offer.formFactor(),
                offer.provider(),
                offer.instance(),
                offer.gpusPerInstance(),
                offer.gpusOnFastLink(),
                offer.serversCanBeJoined(),
                offer.region(),
                offer.terms(),
                offer.commitmentMonths(),
                offer.usdPerGpuHour(),
                offer.usdPerInstanceHour(),
                new Validity(Optional.empty(), Optional.of(lastDay)),
                offer.life(),
                offer.provenance());
    }

    @Test
    void thePriceOfGpusThatAreBoughtHasAnAge() {
        Scenario owned = Books.preset("regulated-on-premises");
        String gpu = Standard.hosting(owned).hardware().gpuId();
        Figure price = Books.bundled()
                .figureOf(Figure.Kind.PURCHASE_PRICE_PER_GPU, gpu)
                .orElseThrow();

        assertThat(Projector.project(owned, Books.bundled(), TODAY).prices())
                .extracting(each -> each.value().recordId())
                .containsExactly(price.id());
    }

    @Test
    void twoAlternativesOnOneOfferAreTwoPrices() {
        Alternative closed = CHAT.alternatives().get(Standard.CLOSED_API);
        Alternative twin = closed.withId(CHAT.alternatives().freeId(Kind.CLOSED_API));
        Scenario both = CHAT.withAlternatives(CHAT.alternatives().inserting(twin, 1));

        assertThat(Projector.project(both, Books.bundled(), TODAY).prices())
                .extracting(PriceInUse::alternative)
                .containsExactly(Standard.CLOSED_API, twin.id(), Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED);
    }
}
