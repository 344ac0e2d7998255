package app.fulcrum.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.market.GpuOfferRanking.Ranked;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class GpuOfferRankingTest {

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Scenario choosing(GpuOffer offer, Scenario scenario) {
        return Substitution.choosing(offer, Standard.SELF_HOSTED, scenario, Books.bundled());
    }

    private static Scenario releasing(Scenario scenario) {
        Choices choices = Choices.of(scenario);
        return Choices.in(scenario, choices.withHosting(choices.hosting().withIdleGpusReleased(true)));
    }

    @Test
    void onlyWhatIsForSaleIsRankedBesidesWhatIsChosen() {
        GpuOffer survey = Books.bundled().gpuOffers().stream()
                .filter(offer -> offer.terms() == GpuOffer.Terms.REPORTED)
                .findFirst()
                .orElseThrow();
        Scenario chat = Books.preset("chat");
        Scenario onSurvey = choosing(survey, chat);

        assertThat(offers(chat)).isNotEmpty().allMatch(offer -> offer.terms().areForSale());
        assertThat(offers(onSurvey))
                .contains(survey)
                .allMatch(offer -> offer.terms().areForSale() || offer.equals(survey));
    }

    private static List<GpuOffer> offers(Scenario scenario) {
        return GpuOfferRanking.of(Standard.SELF_HOSTED, scenario, Books.market()).ranked().stream()
                .map(Ranked::offer)
                .toList();
    }

    /** Idle GPUs given back or not, typed prices and commitments: what is ranked is what choosing it would be billed. */
    @Test
    void everyRankedCostIsTheBillThatChoosingTheOfferGives() {
        Seeded.forMany(1, 1_500, random -> {
            Scenario plan = RandomPlans.scenario(random);
            Scenario scenario = random.nextBoolean() ? releasing(plan) : plan;
            if (random.nextInt(3) == 0) {
                scenario = scenario.with(
                        Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(random.nextDouble(9), "quote"));
            }
            GpuOfferRanking ranking = GpuOfferRanking.of(Standard.SELF_HOSTED, scenario, Books.market());
            if (ranking.ranked().isEmpty()) {
                return;
            }
            Ranked any = ranking.ranked().get(random.nextInt(ranking.ranked().size()));
            AlternativeResult bill = project(choosing(any.offer(), scenario)).of(Standard.SELF_HOSTED);
            assertThat(bill.cost()).hasValueSatisfying(cost -> {
                assertThat(any.bill()).isEqualTo(cost.bill());
                assertThat(any.usdPerMillionTokens()).isEqualTo(cost.usdPerMillionTokens());
            });
        });
    }

    @Test
    void theChosenOfferCostsWhatTheProjectionSays() {
        Scenario chat = Books.preset("chat");
        double usdPerMonth = project(chat)
                .of(Standard.SELF_HOSTED)
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();

        assertThat(GpuOfferRanking.of(Standard.SELF_HOSTED, chat, Books.market())
                        .ranked())
                .filteredOn(
                        ranked -> chosen(chat).equals(Optional.of(ranked.offer().id())))
                .singleElement()
                .satisfies(ranked -> assertThat(ranked.bill().usdPerMonth()).isEqualTo(usdPerMonth));
    }

    private static Optional<String> chosen(Scenario scenario) {
        return ((app.fulcrum.model.scenario.Hardware.Rented)
                        Standard.hosting(scenario).hardware())
                .offerId();
    }

    /** A commitment is paid for whether its GPUs are busy or not, so a short day makes it no cheaper. */
    @Test
    void aCommitmentIsBilledForEveryHourEvenIfIdleGpusAreGivenBack() {
        Scenario shortDay = releasing(Books.preset("chat"))
                .with(Standard.key(Input.SERVICE_HOURS_PER_DAY), Assumption.of(8, "office hours"));
        double hours = Standard.base(shortDay, Input.HOURS_PER_MONTH).orElseThrow();

        assertThat(GpuOfferRanking.of(Standard.SELF_HOSTED, shortDay, Books.market())
                        .ranked())
                .filteredOn(ranked -> !ranked.offer().releasesIdleGpus())
                .isNotEmpty()
                .allSatisfy(ranked -> assertThat(rent(ranked))
                        .isEqualTo(ranked.fleet().billedGpus() * ranked.offer().usdPerGpuHour() * hours, within(1e-6)));
    }

    private static double rent(Ranked ranked) {
        return ranked.bill().usdPerMonth(app.fulcrum.model.cost.LineKind.GPU_RENT);
    }

    @Test
    void anotherOfferIsRankedAtItsOwnPriceAndNotAtTheOneTypedForTheChosenOffer() {
        Scenario typed =
                Books.preset("chat").with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(0.01, "quote"));
        GpuOffer other = Books.bundled().gpuOffers().stream()
                .filter(offer -> !chosen(typed).equals(Optional.of(offer.id())))
                .findFirst()
                .orElseThrow();

        assertThat(choosing(other, typed).assumption(Standard.key(Input.GPU_PRICE_PER_HOUR)))
                .isEmpty();
    }
}
