package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.contest.GpuContender;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.HardwareFacts;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.Reliability;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** From the results of a projection to what a decision rests on. */
final class DecisionInputs {

    private DecisionInputs() {}

    static OpenModels openModels(Scenario scenario, PriceBook book) {
        SequencedMap<AlternativeId, LicensedModel> models = new LinkedHashMap<>();
        scenario.alternatives().stream()
                .forEach(alternative -> modelId(alternative.way(), book)
                        .flatMap(book::openModel)
                        .flatMap(model -> LicensedModel.of(model, book))
                        .ifPresent(model -> models.put(alternative.id(), model)));
        return new OpenModels(models);
    }

    private static Optional<String> modelId(Way way, PriceBook book) {
        return switch (way) {
            case Way.Api api -> TokenOffers.bought(api, book).flatMap(TokenOffer::openModel);
            case Way.OwnGpus(ModelChoice model, Hosting _) ->
                model instanceof ModelChoice.Named(String id) ? Optional.of(id) : Optional.empty();
        };
    }

    static DecisionInput of(
            Scenario scenario, PriceBook book, OpenModels models, Comparison comparison, LocalDate today) {
        return new DecisionInput(
                scenario.alternatives(),
                scenario.situation(),
                scenario.scorecard(),
                new Evidence(
                        comparison.tokensPerDay(),
                        comparison.apiAgainstOwn(),
                        apiSpend(comparison),
                        rulesOfThumb(book)),
                models,
                new MoneyFacts(
                        comparison.tokensPerDay(),
                        costs(comparison),
                        comparison.cheapestWithinRanges(),
                        bands(comparison)),
                reliability(scenario, comparison, today));
    }

    /** What the API's tokens cost, without people, fees and set-up. */
    private static OptionalDouble apiSpend(Comparison comparison) {
        return comparison
                .apiBill()
                .map(bill -> OptionalDouble.of(bill.items().stream()
                        .filter(item -> item.kind().isPerToken())
                        .mapToDouble(LineItem::usdPerMonth)
                        .sum()))
                .orElse(OptionalDouble.empty());
    }

    private static SequencedMap<AlternativeId, Double> costs(Comparison comparison) {
        SequencedMap<AlternativeId, Double> costs = new LinkedHashMap<>();
        for (AlternativeResult result : comparison.results()) {
            boolean canBeHad = result.participation() == Participation.COMPARED
                    || result.participation() == Participation.RULED_OUT;
            if (canBeHad) {
                result.cost()
                        .ifPresent(cost ->
                                costs.put(result.id(), cost.usdPerMonth().base()));
            }
        }
        return costs;
    }

    private static List<MoneyFacts.Band> bands(Comparison comparison) {
        return comparison.bands().listed().stream()
                .map(band -> new MoneyFacts.Band(
                        band.fromTokensPerDay(),
                        band.toTokensPerDay(),
                        comparison.alternatives().at(band.winner()).id()))
                .toList();
    }

    /** @throws IllegalArgumentException if the price book lacks the article's rules */
    private static RulesOfThumb rulesOfThumb(PriceBook book) {
        Figure volume = book.figure(RulesOfThumb.VOLUME_RECORD).orElseThrow(() -> missing(RulesOfThumb.VOLUME_RECORD));
        Figure spending =
                book.figure(RulesOfThumb.SPENDING_RECORD).orElseThrow(() -> missing(RulesOfThumb.SPENDING_RECORD));
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
                hardware(comparison));
    }

    private static SequencedMap<AlternativeId, HardwareFacts> hardware(Comparison comparison) {
        SequencedMap<AlternativeId, HardwareFacts> hardware = new LinkedHashMap<>();
        for (int place = 0; place < comparison.contenders().size(); place++) {
            if (comparison.contenders().get(place) instanceof GpuContender own) {
                AlternativeResult result = comparison.results().get(place);
                hardware.put(
                        result.id(), facts(own, result, comparison.contest().has(place)));
            }
        }
        return hardware;
    }

    private static HardwareFacts facts(GpuContender own, AlternativeResult result, boolean takesPart) {
        boolean compared = result.participation() == Participation.COMPARED;
        return new HardwareFacts(
                own.isRented(),
                own.accuracy().filter(_ -> takesPart).map(accuracy -> accuracy.around(1)),
                takesPart
                        && own.accuracy()
                                .filter(accuracy -> !accuracy.doubts().isEmpty())
                                .isPresent(),
                takesPart ? own.assumedFastLink() : OptionalInt.empty(),
                compared ? own.fleet().stream().mapToLong(Fleet::billedGpus).findFirst() : OptionalLong.empty(),
                result.cost().stream()
                        .mapToDouble(cost -> cost.bill().usdPerMonth(LineKind.PEOPLE))
                        .findFirst());
    }

    private static SequencedSet<AlternativeId> unpriced(Comparison comparison) {
        SequencedSet<AlternativeId> unpriced = new LinkedHashSet<>();
        for (AlternativeResult result : comparison.results()) {
            if (result.participation() == Participation.NOT_PRICED
                    || result.participation() == Participation.OVER_CAPACITY) {
                unpriced.add(result.id());
            }
        }
        return unpriced;
    }

    private static SequencedMap<AlternativeId, UnservedEnds> unserved(Comparison comparison) {
        SequencedMap<AlternativeId, UnservedEnds> unserved = new LinkedHashMap<>();
        for (AlternativeResult result : comparison.results()) {
            if (result.participation() == Participation.COMPARED) {
                result.unserved().ifPresent(ends -> unserved.put(result.id(), ends));
            }
        }
        return unserved;
    }
}
