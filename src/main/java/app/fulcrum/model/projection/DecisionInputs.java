package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.decision.DecisionInput;
import app.fulcrum.model.decision.Evidence;
import app.fulcrum.model.decision.MoneyFacts;
import app.fulcrum.model.decision.OpenModels;
import app.fulcrum.model.decision.Reliability;
import app.fulcrum.model.decision.RulesOfThumb;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** From the results of a projection to what a decision rests on. */
final class DecisionInputs {

    /** Records of the price book that hold the article's rules of thumb. */
    private static final String CROSSOVER_VOLUME = "article-crossover-volume";

    private static final String CROSSOVER_SPENDING = "article-crossover-spending";

    private DecisionInputs() {}

    static OpenModels openModels(Scenario scenario, PriceBook book) {
        Optional<OpenModel> hosted = book.hostedOffer(scenario.choices().hostedOfferId())
                .map(HostedOffer::openModelId)
                .flatMap(book::openModel);
        Optional<OpenModel> selfHosted = scenario.choices().model() instanceof ModelChoice.Named named
                ? book.openModel(named.openModelId())
                : Optional.empty();
        return new OpenModels(
                hosted.flatMap(model -> LicensedModel.of(model, book)),
                selfHosted.flatMap(model -> LicensedModel.of(model, book)));
    }

    static DecisionInput of(
            Scenario scenario, PriceBook book, OpenModels models, Comparison comparison, LocalDate today) {
        return new DecisionInput(
                scenario.situation(),
                scenario.scorecard(),
                new Evidence(
                        comparison.tokensPerDay(),
                        comparison.closedAgainstOwn(),
                        apiSpend(comparison),
                        rulesOfThumb(book)),
                models,
                new MoneyFacts(
                        comparison.tokensPerDay(),
                        costs(comparison),
                        comparison.cheapestWithinRanges(),
                        bands(comparison.bands().listed()),
                        people(comparison),
                        comparison.selfHostedGpus()),
                reliability(scenario, comparison, today));
    }

    /** What the closed API's tokens cost, without people, fees and set-up. */
    private static OptionalDouble apiSpend(Comparison comparison) {
        return comparison
                .bill(Option.CLOSED_API)
                .map(bill -> OptionalDouble.of(bill.items().stream()
                        .filter(item -> item.kind().isPerToken())
                        .mapToDouble(LineItem::usdPerMonth)
                        .sum()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble people(Comparison comparison) {
        return comparison
                .bill(Option.SELF_HOSTED)
                .map(bill -> OptionalDouble.of(bill.usdPerMonth(LineKind.PEOPLE)))
                .orElse(OptionalDouble.empty());
    }

    private static Map<Option, Double> costs(Comparison comparison) {
        Map<Option, Double> costs = new EnumMap<>(Option.class);
        for (OptionResult result : comparison.options().values()) {
            boolean canBeHad = result.participation() == Participation.COMPARED
                    || result.participation() == Participation.RULED_OUT;
            if (canBeHad) {
                result.cost()
                        .ifPresent(cost ->
                                costs.put(result.option(), cost.usdPerMonth().base()));
            }
        }
        return costs;
    }

    private static List<MoneyFacts.Band> bands(List<WinningBand> bands) {
        return bands.stream()
                .map(band ->
                        new MoneyFacts.Band(band.fromTokensPerDay(), band.toTokensPerDay(), Option.at(band.winner())))
                .toList();
    }

    /** @throws IllegalArgumentException if the price book lacks the article's rules */
    private static RulesOfThumb rulesOfThumb(PriceBook book) {
        Figure volume = book.figure(CROSSOVER_VOLUME).orElseThrow(() -> missing(CROSSOVER_VOLUME));
        Figure spending = book.figure(CROSSOVER_SPENDING).orElseThrow(() -> missing(CROSSOVER_SPENDING));
        double low = spending.low().orElseThrow();
        return new RulesOfThumb(
                volume.typical().orElseThrow(),
                new Range(low, low, spending.high().orElseThrow()));
    }

    private static IllegalArgumentException missing(String figureId) {
        return new IllegalArgumentException("the price book has no " + figureId);
    }

    private static Reliability reliability(Scenario scenario, Comparison comparison, LocalDate today) {
        return new Reliability(
                PriceAges.of(comparison.prices(), scenario.pricesOn(), today),
                unpriced(comparison),
                unserved(comparison),
                comparison.accuracy().map(accuracy -> accuracy.around(1)),
                comparison
                        .accuracy()
                        .map(accuracy -> !accuracy.doubts().isEmpty())
                        .orElse(false),
                comparison.assumedFastLink(),
                scenario.choices().hosting().hardware() instanceof Hardware.Rented);
    }

    private static Set<Option> unpriced(Comparison comparison) {
        Set<Option> unpriced = EnumSet.noneOf(Option.class);
        for (OptionResult result : comparison.options().values()) {
            if (result.participation() == Participation.NOT_PRICED
                    || result.participation() == Participation.OVER_CAPACITY) {
                unpriced.add(result.option());
            }
        }
        return unpriced;
    }

    private static Map<Option, UnservedEnds> unserved(Comparison comparison) {
        Map<Option, UnservedEnds> unserved = new EnumMap<>(Option.class);
        for (OptionResult result : comparison.options().values()) {
            if (result.participation() == Participation.COMPARED) {
                result.unserved().ifPresent(ends -> unserved.put(result.option(), ends));
            }
        }
        return unserved;
    }
}
