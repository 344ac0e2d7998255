package app.fulcrum.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTableTest {

    private static final PriceBook BOOK = Books.bundled();

    static List<String> presets() {
        return Books.presets().all().stream().map(Preset::id).toList();
    }

    private static MarketTable table(Scenario scenario) {
        return MarketTable.of(scenario, Books.market());
    }

    private static OfferRow row(Offer offer, Scenario scenario) {
        return table(scenario).rows().stream()
                .filter(row -> row.offer().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario choosing(OfferRow row, Scenario scenario) {
        return Substitution.choosing(row.offer(), row.alternative().id(), scenario, BOOK);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyOfferOfThePriceBookHasOneRow(String preset) {
        assertThat(table(Books.preset(preset)).rows())
                .extracting(OfferRow::offer)
                .containsExactlyInAnyOrderElementsOf(Stream.of(BOOK.apiOffers(), BOOK.hostedOffers(), BOOK.gpuOffers())
                        .flatMap(List::stream)
                        .map(Offer.class::cast)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyRowCostsWhatTheProjectionSaysWithItsOfferChosen(String preset) {
        Scenario scenario = Books.preset(preset);
        assertThat(table(scenario).rows()).allSatisfy(row -> costsAsProjected(row, scenario));
    }

    @Test
    void soDoRowsOfRandomScenarios() {
        Seeded.forMany(1, 100, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            List<OfferRow> rows = table(scenario).rows();
            if (!rows.isEmpty()) {
                costsAsProjected(rows.get(random.nextInt(rows.size())), scenario);
            }
        });
    }

    private static void costsAsProjected(OfferRow row, Scenario scenario) {
        AlternativeResult result = Projector.project(choosing(row, scenario), BOOK, Books.TODAY)
                .of(row.alternative().id());
        assertThat(row.cost())
                .as(row.offer().id())
                .isEqualTo(result.cost()
                        .filter(_ -> result.participation() != Participation.OVER_CAPACITY)
                        .map(cost -> new OfferRow.Cost(cost.bill(), cost.usdPerMillionTokens())));
        assertThat(row.problems()).as(row.offer().id()).isEqualTo(result.problems());
        assertThat(row.cost().isPresent() || !row.problems().isEmpty())
                .as("why it has no cost: " + row.offer().id())
                .isTrue();
    }

    /** Over days on which some offers are not sold yet, and others no longer. */
    @Test
    void whatCanBeHadComesFirstThenTheCheaperAndTheUnknownLast() {
        Seeded.forMany(1, 60, random -> {
            LocalDate today = Books.TODAY.plusDays(random.nextInt(-400, 800));
            List<OfferRow> rows = MarketTable.of(RandomPlans.scenario(random), new Market(BOOK, today))
                    .rows();
            for (int place = 1; place < rows.size(); place++) {
                OfferRow before = rows.get(place - 1);
                OfferRow after = rows.get(place);
                assertThat(before.canBeHad() || !after.canBeHad()).isTrue();
                if (before.canBeHad() == after.canBeHad()) {
                    assertThat(usd(before)).isLessThanOrEqualTo(usd(after));
                }
            }
        });
    }

    private static double usd(OfferRow row) {
        return row.cost().map(cost -> cost.bill().usdPerMonth()).orElse(Double.POSITIVE_INFINITY);
    }

    @Test
    void noEndedOfferComesBeforeOneThatCanBeHad() {
        List<OfferRow> rows = table(Books.preset("chat")).rows();
        List<OfferRow> ended = rows.stream()
                .filter(row -> row.stage() instanceof SaleStage.Ended)
                .toList();
        int lastToBeHad = rows.lastIndexOf(rows.stream()
                .filter(OfferRow::canBeHad)
                .reduce((_, last) -> last)
                .orElseThrow());

        assertThat(ended)
                .isNotEmpty()
                .anyMatch(row -> row.cost().isPresent())
                .allSatisfy(row -> assertThat(rows.indexOf(row)).isGreaterThan(lastToBeHad));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsInUseIsWhatTheScenarioHasChosen(String preset) {
        Scenario scenario = Books.preset(preset);
        assertThat(table(scenario).rows().stream().filter(OfferRow::isInUse))
                .allSatisfy(row -> assertThat(choosing(row, scenario)).isEqualTo(scenario))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatWasTypedForTheChosenOfferHoldsForNoOther() {
        Scenario typed = Books.preset("chat")
                .with(Standard.CLOSED_INPUT_PRICE, Assumption.of(0.01, "quote"))
                .with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(0.01, "quote"))
                .with(Standard.CLOSED_NEGOTIATED_DISCOUNT, Assumption.of(0.5, "contract"));
        OfferRow chosen = table(typed).rows().stream()
                .filter(row -> row.isInUse() && row.offer() instanceof ApiOffer)
                .findFirst()
                .orElseThrow();
        ApiOffer elsewhere = BOOK.apiOffers().stream()
                .filter(offer -> !offer.provider().equals(chosen.offer().provider()))
                .findFirst()
                .orElseThrow();
        ApiOffer sameSeller = BOOK.apiOffers().stream()
                .filter(offer -> offer.provider().equals(chosen.offer().provider()) && !offer.equals(chosen.offer()))
                .findFirst()
                .orElseThrow();

        assertThat(chosen.alternative()).isEqualTo(typed.alternatives().get(Standard.CLOSED_API));
        assertThat(row(elsewhere, typed).alternative().assumptions())
                .isEqualTo(Books.preset("chat")
                        .alternatives()
                        .get(Standard.CLOSED_API)
                        .assumptions());
        assertThat(row(sameSeller, typed).alternative().assumptions().base(Input.INPUT_PRICE))
                .isEmpty();
        assertThat(row(sameSeller, typed).alternative().assumptions().base(Input.NEGOTIATED_DISCOUNT))
                .hasValue(0.5);
    }

    /** That one offer can be had by a contract says nothing of another. */
    @Test
    void onlyWhatIsInUseIsStillAvailable() {
        Scenario chat = Books.preset("chat");
        Scenario kept = chat.withAlternatives(chat.alternatives()
                .with(chat.alternatives().get(Standard.CLOSED_API).withStillAvailable(true)));

        assertThat(table(kept).rows().stream()
                        .filter(row -> row.alternative().isStillAvailable() && row.offer() instanceof ApiOffer)
                        .map(OfferRow::isInUse))
                .containsExactly(true);
    }

    @Test
    void aRowSaysHowOldItsPriceIsAndWhetherRequestsFit() {
        Scenario chat = Books.preset("chat");
        TokenOffer small = Stream.concat(BOOK.apiOffers().stream(), BOOK.hostedOffers().stream())
                .filter(offer -> offer.contextTokens().isPresent()
                        && offer.tariffOn(chat.pricesOn()).isPresent())
                .findFirst()
                .orElseThrow();
        Scenario longer = chat.with(
                InputKey.shared(Input.INPUT_TOKENS),
                Assumption.of((double) small.contextTokens().getAsLong() + 1, "counted"));
        LocalDate asOf = small.provenance().source().asOf().orElseThrow();

        assertThat(row(small, chat).isRequestTooLong()).isFalse();
        assertThat(row(small, longer).isRequestTooLong()).isTrue();
        assertThat(row(small, chat).age())
                .contains(new OfferAge(Optional.of(asOf.until(Books.TODAY, ChronoUnit.DAYS)), Freshness.FRESH));
    }

    @Test
    void anOfferWithoutAPriceOnTheDaySaysSo() {
        Scenario longAgo = Books.preset("chat").withPricesOn(LocalDate.of(2001, 1, 1));
        assertThat(table(longAgo).rows())
                .filteredOn(
                        row -> row.offer() instanceof TokenOffer && row.age().isEmpty())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.problems()).extracting(Problem::code).contains(ProblemCode.NO_PRICE_ON_DATE));
    }

    @Test
    void aHostedModelCarriesItsLicense() {
        assertThat(table(Books.preset("chat")).rows())
                .filteredOn(row -> row.offer() instanceof HostedOffer)
                .allSatisfy(row -> {
                    assertThat(row.model().map(model -> model.id())).isEqualTo(((HostedOffer) row.offer()).openModel());
                    assertThat(row.license()).isPresent();
                });
        assertThat(table(Books.preset("chat")).rows())
                .filteredOn(row -> row.offer() instanceof ApiOffer)
                .allMatch(row -> row.license().isEmpty());
    }

    private static Scenario without(AlternativeId id) {
        Scenario chat = Books.preset("chat");
        return chat.withAlternatives(chat.alternatives().removing(id));
    }

    /** What is shown before anything is added is what adding it costs. */
    @ParameterizedTest
    @ValueSource(strings = {"closed-api", "hosted-open-api", "self-hosted"})
    void offersOfAKindThatIsNotThereArePricedAsOneMoreAlternativeWouldBuyThem(String missing) {
        Scenario scenario = without(new AlternativeId(missing));
        List<OfferRow> rows = table(scenario).rows();
        List<OfferRow> added = rows.stream().filter(row -> !row.isBuyerThere()).toList();

        assertThat(rows).hasSameSizeAs(table(Books.preset("chat")).rows());
        assertThat(added).isNotEmpty().allSatisfy(row -> {
            assertThat(row.alternative().kind().standardId().value()).isEqualTo(missing);
            assertThat(row.usedBy()).isEmpty();
            assertThat(row.difference()).isEmpty();
        });
        assertThat(added).allSatisfy(row -> {
            Scenario with = scenario.withAlternatives(scenario.alternatives().inserting(row.alternative(), 2));
            costsAsProjected(row, with);
        });
    }

    /** What an offer costs hangs on no other alternative, so a scenario without room for one more has the same rows. */
    @Test
    void aScenarioThatIsFullSeesTheOffersOfAKindItHasNotAsWell() {
        Scenario two = without(Standard.CLOSED_API);
        Alternatives full = two.alternatives();
        while (full.size() < Alternatives.MOST) {
            full = full.inserting(full.at(0).withId(full.freeId(full.at(0).kind())), full.size());
        }

        assertThat(table(two.withAlternatives(full)).rows().stream().filter(row -> !row.isBuyerThere()))
                .usingElementComparator(
                        Comparator.comparing((OfferRow row) -> row.offer().id()).thenComparing(row -> usd(row)))
                .containsExactlyElementsOf(table(two).rows().stream()
                        .filter(row -> !row.isBuyerThere())
                        .toList());
    }

    @Test
    void everyAlternativeThatBuysAnOfferIsNamed() {
        Scenario chat = Books.preset("chat");
        Alternatives two = chat.alternatives()
                .inserting(chat.alternatives().get(Standard.CLOSED_API).withId(new AlternativeId("again")), 3);

        assertThat(table(chat.withAlternatives(two)).rows())
                .filteredOn(row -> row.isInUse() && row.offer() instanceof ApiOffer)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.usedBy()).containsExactly(Standard.CLOSED_API, new AlternativeId("again")));
    }

    /** Typed prices are in what is compared with, and in nothing it is compared to. */
    @Test
    void theDifferenceIsToWhatTheAlternativeCostsAsItIs() {
        Scenario typed = Books.preset("chat").with(Standard.CLOSED_INPUT_PRICE, Assumption.of(0.01, "quote"));
        double now = Projector.project(typed, BOOK, Books.TODAY)
                .of(Standard.CLOSED_API)
                .cost()
                .orElseThrow()
                .bill()
                .usdPerMonth();

        assertThat(table(typed).rows())
                .filteredOn(row -> row.offer() instanceof ApiOffer && row.cost().isPresent())
                .isNotEmpty()
                .allSatisfy(row -> {
                    OfferRow.Difference difference = row.difference().orElseThrow();
                    assertThat(difference.usdPerMonth()).isEqualTo(usd(row) - now);
                    assertThat(difference.share()).hasValue((usd(row) - now) / now);
                    assertThat(row.isInUse()).isEqualTo(difference.usdPerMonth() == 0);
                });
    }
}
