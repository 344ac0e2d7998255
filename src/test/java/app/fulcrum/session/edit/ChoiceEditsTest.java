package app.fulcrum.session.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoiceEditsTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final Scenario CHAT = Books.preset("chat");

    private static HostedOffer hostAfter(Scenario scenario, PriceBook book, String modelId) {
        Scenario edit = ChoiceEdits.model(
                        scenario, new Market(book, Books.TODAY), Standard.SELF_HOSTED, new ModelChoice.Named(modelId))
                .apply(scenario);
        assertThat(Standard.model(edit)).isEqualTo(new ModelChoice.Named(modelId));
        return book.hostedOffer(Standard.offerId(edit, Standard.HOSTED_OPEN_API))
                .orElseThrow();
    }

    @Test
    void theSameHostFollowsTheModelIfItHasIt() {
        HostedOffer follower = hostAfter(CHAT, BOOK, "gpt-oss-120b");

        assertThat(follower.openModelId()).isEqualTo("gpt-oss-120b");
        assertThat(follower.provider())
                .isEqualTo(BOOK.hostedOffer(Standard.offerId(CHAT, Standard.HOSTED_OPEN_API))
                        .orElseThrow()
                        .provider());
    }

    @Test
    void everyModelSomebodyHostsGetsAnOfferOfItThatCanStillBeBought() {
        for (OpenModel model : BOOK.openModels()) {
            boolean hosted = BOOK.hostedOffers().stream()
                    .anyMatch(offer -> offer.openModelId().equals(model.id())
                            && Books.market().sellsUnasked(offer, CHAT.pricesOn()));
            HostedOffer follower = hostAfter(CHAT, BOOK, model.id());
            if (hosted) {
                assertThat(follower.openModelId()).isEqualTo(model.id());
                assertThat(follower.life().isOnSale(Books.TODAY)).isTrue();
            } else {
                assertThat(follower.id()).as(model.id()).isEqualTo(Standard.offerId(CHAT, Standard.HOSTED_OPEN_API));
            }
        }
    }

    @Test
    void ofOtherHostsTheOneThatIsCheapestOnTheDayOfTheScenarioIsTaken() {
        LocalDate turn = LocalDate.of(2026, 12, 1);
        HostedOffer risesLater = offer("a", tariff(null, turn.minusDays(1), 1), tariff(turn, null, 9));
        HostedOffer steady = offer("b", tariff(null, null, 3));
        PriceBook book = withHosts(List.of(steady, risesLater));

        assertThat(hostAfter(CHAT.withPricesOn(turn.minusDays(1)), book, "gpt-oss-120b"))
                .isEqualTo(risesLater);
        assertThat(hostAfter(CHAT.withPricesOn(turn), book, "gpt-oss-120b")).isEqualTo(steady);
    }

    @Test
    void anOfferWithoutAPriceOnTheDayComesLast() {
        HostedOffer over = offer("a", tariff(null, LocalDate.of(2026, 1, 1), 1));
        HostedOffer steady = offer("b", tariff(null, null, 3));

        assertThat(hostAfter(CHAT, withHosts(List.of(over, steady)), "gpt-oss-120b"))
                .isEqualTo(steady);
    }

    @Test
    void rentedHardwareTakesTheCheapestOnDemandOfferOfTheGpu() {
        Choices choices = Choices.of(ChoiceEdits.gpu(CHAT, Books.market(), Standard.SELF_HOSTED, "H200-SXM")
                .apply(CHAT));
        Hardware.Rented rented = (Hardware.Rented) choices.hosting().hardware();
        GpuOffer offer = BOOK.gpuOffer(rented.offerId().orElseThrow()).orElseThrow();

        assertThat(offer.gpuId()).isEqualTo("H200-SXM");
        assertThat(offer.terms()).isEqualTo(GpuOffer.Terms.ON_DEMAND);
        assertThat(BOOK.gpuOffers())
                .filteredOn(other -> other.gpuId().equals("H200-SXM") && other.terms() == GpuOffer.Terms.ON_DEMAND)
                .allSatisfy(other -> assertThat(other.usdPerGpuHour()).isGreaterThanOrEqualTo(offer.usdPerGpuHour()));
    }

    @Test
    void ownedHardwareStaysOwnedAndCanBeRentedAgain() {
        Scenario owned = ChoiceEdits.owned(CHAT, Books.market(), Standard.SELF_HOSTED, true)
                .apply(CHAT);
        assertThat(Standard.hosting(owned).hardware()).isEqualTo(new Hardware.Owned(new GpuChoice.Named("H100-SXM")));

        Choices other = Choices.of(ChoiceEdits.gpu(owned, Books.market(), Standard.SELF_HOSTED, "H200-SXM")
                .apply(owned));
        assertThat(other.hosting().hardware()).isEqualTo(new Hardware.Owned(new GpuChoice.Named("H200-SXM")));

        Choices again = Choices.of(ChoiceEdits.owned(owned, Books.market(), Standard.SELF_HOSTED, false)
                .apply(owned));
        assertThat(again.hosting().hardware()).isInstanceOf(Hardware.Rented.class);
    }

    @Test
    void anotherOfferKeepsTheTierItHasAndDropsTheOneItHasNot() {
        Scenario sol = offer(CHAT, "gpt-6-sol");
        Scenario flex = ChoiceEdits.serviceTier(sol, Standard.CLOSED_API, Optional.of("flex"))
                .apply(sol);
        Scenario fast = ChoiceEdits.serviceTier(sol, Standard.CLOSED_API, Optional.of("fast"))
                .apply(sol);

        assertThat(purchase(flex).serviceTier()).contains("flex");
        assertThat(purchase(offer(flex, "gpt-6-luna")).serviceTier()).contains("flex");
        assertThat(purchase(offer(flex, "gpt-5.5")).serviceTier()).isEmpty();
        assertThat(purchase(offer(fast, "gpt-5.5")).serviceTier()).contains("fast");
        assertThat(purchase(offer(fast, "gpt-4o"))).isEqualTo(Purchase.of("gpt-4o"));
    }

    private static Scenario offer(Scenario scenario, String id) {
        return ChoiceEdits.offer(
                        scenario, Standard.CLOSED_API, BOOK.apiOffer(id).orElseThrow(), BOOK)
                .apply(scenario);
    }

    private static Purchase purchase(Scenario scenario) {
        return ((Way.Api) scenario.alternatives().get(Standard.CLOSED_API).way()).purchase();
    }

    private static Tariff tariff(LocalDate from, LocalDate until, double usdPerMillion) {
        OptionalDouble price = OptionalDouble.of(usdPerMillion);
        OptionalDouble none = OptionalDouble.empty();
        return Tariff.of(
                new Validity(Optional.ofNullable(from), Optional.ofNullable(until)),
                new TokenPrices(price, none, none, none, price));
    }

    private static HostedOffer offer(String id, Tariff... tariffs) {
        return new HostedOffer(
                id,
                "gpt-oss-120b",
                "Host " + id,
                id,
                Availability.CURRENT,
                Life.UNKNOWN,
                List.of(tariffs),
                PriceFactors.NONE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                BOOK.hostedOffers().getFirst().provenance());
    }

    /** The bundled book with other hosts of one model, beside the offer the scenario starts from. */
    private static PriceBook withHosts(List<HostedOffer> hosts) {
        HostedOffer start = BOOK.hostedOffer(Standard.offerId(CHAT, Standard.HOSTED_OPEN_API))
                .orElseThrow();
        return new PriceBook(
                BOOK.asOf(),
                Books.bundled().ageLimits(),
                BOOK.sha256(),
                BOOK.apiOffers(),
                Stream.concat(Stream.of(start), hosts.stream()).toList(),
                BOOK.openModels(),
                BOOK.gpus(),
                BOOK.gpuOffers(),
                BOOK.figures(),
                BOOK.workloads(),
                BOOK.servingStacks(),
                BOOK.measurements(),
                BOOK.tokenizers(),
                BOOK.unitOffers(),
                BOOK.rateLimits(),
                BOOK.licenses(),
                BOOK.defaults(),
                BOOK.throughput());
    }
}
