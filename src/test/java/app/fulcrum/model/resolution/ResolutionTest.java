package app.fulcrum.model.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Origin.Reason;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a number comes from, and that bill and explanation read the same one. */
@Tag("law")
class ResolutionTest {

    private static final Scenario CHAT = Books.preset("chat");

    private static Resolution resolution(Scenario scenario) {
        return Resolution.of(scenario, Books.bundled());
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    /** A hosted offer without prices of its own for cached tokens and without a discount for batch work. */
    private static Scenario plainHosted() {
        String id = Books.bundled().hostedOffers().stream()
                .filter(offer -> offer.factors().batchDiscount().isEmpty())
                .filter(offer -> offer.tariffOn(CHAT.pricesOn())
                        .filter(tariff -> tariff.base().cacheRead().isEmpty()
                                && tariff.base().input().isPresent()
                                && tariff.longContext().isEmpty())
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        return Choices.in(CHAT, Choices.of(CHAT).withHostedOfferId(id))
                .with(Standard.key(Input.CACHED_SHARE), Assumption.of(0.5, "typed"))
                .with(Standard.key(Input.BATCH_SHARE), Assumption.of(0.5, "typed"));
    }

    @Test
    void whatTheScenarioHoldsIsTypedUnlessItIsTheDefault() {
        assertThat(resolution(CHAT).of(Standard.key(Input.PUE)).origin()).isInstanceOf(Origin.Default.class);
        assertThat(resolution(CHAT.with(Standard.key(Input.PUE), Assumption.of(1.07, "our meter")))
                        .of(Standard.key(Input.PUE))
                        .origin())
                .isEqualTo(new Origin.Typed(Assumption.of(1.07, "our meter")));
        assertThat(resolution(CHAT).of(Standard.CLOSED_INPUT_PRICE).origin()).isInstanceOf(Origin.Offered.class);
    }

    @Test
    void theNumberOfTheBookUnderAnotherNameIsTyped() {
        double usual = Standard.base(CHAT, Input.PUE).orElseThrow();

        for (Assumption typed : List.of(Assumption.of(usual, "our meter"), Assumption.of(usual, ""))) {
            assertThat(resolution(CHAT.with(Standard.key(Input.PUE), typed))
                            .of(Standard.key(Input.PUE))
                            .origin())
                    .isEqualTo(new Origin.Typed(typed));
        }
    }

    @Test
    void sequencesAtOnceAreWhatTheChosenEngineTakesOnTheGpu() {
        for (ServingStack stack : Books.bundled().servingStacks()) {
            Resolved resolved = resolution(
                            Standard.withHosting(CHAT, hosting -> hosting.withServingStackId(stack.id())))
                    .of(Standard.key(Input.MAX_SEQUENCES));

            assertThat(resolved.origin())
                    .isInstanceOfSatisfying(
                            Origin.Offered.class,
                            offered -> assertThat(offered.value().recordId()).isEqualTo(stack.id()));
            assertThat(resolved.value()).contains(Range.exactly(1_024));
        }
    }

    @Test
    void whatIsPlannedOfAnEstimateIsNobodysNumberUntilItIsTyped() {
        assertThat(resolution(CHAT).of(Standard.key(Input.REALISATION_FACTOR)).value())
                .isEmpty();
    }

    @Test
    void aMeasurementIsTheUsersOwn() {
        Assumption measured = Assumption.of(2_000, "our benchmark");

        assertThat(resolution(CHAT.with(Standard.key(Input.MEASURED_OUTPUT_RATE), measured))
                        .of(Standard.key(Input.MEASURED_OUTPUT_RATE))
                        .origin())
                .isEqualTo(new Origin.Measured(measured));
    }

    /** A number counts as long as what it is multiplied with is more than zero at any end of its range. */
    @Test
    void whatIsMultipliedWithARangeFromZeroCounts() {
        InputKey discount = Standard.CLOSED_BATCH_DISCOUNT;
        Scenario none = CHAT.with(discount, Assumption.of(0.5, "typed"))
                .with(Standard.key(Input.BATCH_SHARE), Assumption.of(0, "typed"));
        Scenario some = none.with(Standard.key(Input.BATCH_SHARE), new Assumption(new Range(0, 0, 0.5), "typed", ""));

        assertThat(project(none).uses().unused(discount)).isPresent();
        assertThat(project(some).uses().unused(discount)).isEmpty();
    }

    @Test
    void aPriceThatStandsInForAnotherKeepsItsOrigin() {
        Scenario typed = plainHosted().with(Standard.HOSTED_INPUT_PRICE, Assumption.of(0.37, "our quote"));

        Resolved read = resolution(typed).of(Standard.HOSTED_CACHE_READ_PRICE);

        assertThat(read.value()).contains(Range.exactly(0.37));
        assertThat(read.origin())
                .isEqualTo(new Origin.SameAs(
                        Standard.HOSTED_INPUT_PRICE, new Origin.Typed(Assumption.of(0.37, "our quote"))));
        assertThat(leaves(price(typed, LineKind.CACHE_READS)))
                .containsExactly(new Given(resolution(typed).of(Standard.HOSTED_INPUT_PRICE)));
    }

    @Test
    void aDiscountNobodyStatesHasNoSource() {
        Scenario plain = plainHosted();

        Resolved discount = resolution(plain).of(Standard.HOSTED_BATCH_DISCOUNT);

        assertThat(discount.value()).contains(Range.exactly(0));
        assertThat(discount.origin()).isEqualTo(new Origin.Unknown(Reason.NO_DISCOUNT));
        Computed line = (Computed) Explainer.of(project(plain))
                .line(Standard.HOSTED_OPEN_API, LineKind.OUTPUT_TOKENS)
                .orElseThrow();
        assertThat(leaves(line.parts().get(3))).contains(new Given(discount)).noneMatch(Sourced.class::isInstance);
    }

    private static Explanation price(Scenario scenario, LineKind kind) {
        Computed line = (Computed) Explainer.of(project(scenario))
                .line(Standard.HOSTED_OPEN_API, kind)
                .orElseThrow();
        return line.parts().get(2);
    }

    private static List<Explanation> leaves(Explanation explanation) {
        return explanation instanceof Computed computed
                ? computed.parts().stream()
                        .flatMap(part -> leaves(part).stream())
                        .toList()
                : List.of(explanation);
    }

    /** Every price of every bill is the resolved one, typed, offered or following another. */
    @Test
    void billsReadWhatIsResolved() {
        Seeded.forMany(1, 10_000, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            for (InputKey key : List.of(
                    Standard.CLOSED_INPUT_PRICE,
                    Standard.HOSTED_OUTPUT_PRICE,
                    Standard.key(Input.GPU_PRICE_PER_HOUR))) {
                scenario = random.nextInt(3) == 0
                        ? scenario.with(key, Assumption.of(random.nextDouble(9), "typed"))
                        : scenario;
            }
            Projection projection = project(scenario);
            for (AlternativeId option : List.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)) {
                projection
                        .of(option)
                        .terms()
                        .map(terms -> ((Terms.OfTokens) terms).api())
                        .ifPresent(terms -> Stream.of(
                                        LineKind.INPUT_TOKENS,
                                        LineKind.CACHE_READS,
                                        LineKind.CACHE_WRITES,
                                        LineKind.OUTPUT_TOKENS)
                                .forEach(kind -> assertThat(projection
                                                .resolution()
                                                .of(InputKey.of(option, TokenTerms.priceOf(kind)))
                                                .value()
                                                .map(Range::base)
                                                .orElse(0.0))
                                        .isEqualTo(terms.rates().of(kind))));
            }
        });
    }

    @Test
    void aTypedPriceAndAnOptionThatIsLeftOutHaveNoAge() {
        assertThat(options(CHAT)).containsExactly(Standard.CLOSED_API, Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED);
        Scenario typed = CHAT.with(Standard.CLOSED_INPUT_PRICE, Assumption.of(2, "contract"))
                .with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(9, "contract"))
                .with(Standard.CLOSED_CACHE_READ_PRICE, Assumption.of(1, "contract"))
                .with(Standard.CLOSED_CACHE_WRITE_PRICE, Assumption.of(3, "contract"))
                .with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2, "contract"));
        assertThat(options(typed)).containsExactly(Standard.HOSTED_OPEN_API);
        Scenario two = Choices.in(
                CHAT, Choices.of(CHAT).withCompared(Standard.ids(Standard.CLOSED_API, Standard.SELF_HOSTED)));
        assertThat(options(two)).containsExactly(Standard.CLOSED_API, Standard.SELF_HOSTED);
    }

    private static List<AlternativeId> options(Scenario scenario) {
        return project(scenario).prices().stream().map(PriceInUse::alternative).toList();
    }

    /** Old is old: what the doubts count is what the ages say, also for prices without a date or dated after today. */
    @Test
    void doubtsCountTheAgesOfThePricesInUse() {
        Seeded.forEach(1, 500, random -> {
            java.time.LocalDate today = Books.TODAY.plusDays(random.nextInt(-400, 800));
            Projection projection = Projector.project(RandomPlans.scenario(random), Books.bundled(), today);
            PriceAges ages = PriceAges.of(
                    projection.prices(),
                    projection.scenario().pricesOn(),
                    today,
                    Books.bundled().ageLimits());
            assertThat(projection.input().reliability().prices()).isEqualTo(ages);
            assertThat(projection.decision().confidence().doubts().stream()
                            .map(Object::getClass)
                            .map(Class::getSimpleName)
                            .filter(name -> name.contains("Prices")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(
                                    named(ages.expired(), "ExpiredPrices"),
                                    named(ages.datedAhead(), "PricesDatedAhead"),
                                    named(ages.aging(), "AgingPrices"),
                                    named(ages.undated(), "UndatedPrices"),
                                    ages.otherDay().map(_ -> "PricesOfAnotherDay"))
                            .flatMap(Optional::stream)
                            .toList());
            assertThat(ages.expired() + ages.datedAhead() + ages.aging() + ages.undated())
                    .isLessThanOrEqualTo(ages.all());
        });
    }

    private static Optional<String> named(int count, String doubt) {
        return count == 0 ? Optional.empty() : Optional.of(doubt);
    }
}
