package app.fulcrum.session.batch;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.session.edit.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few results of a projection that two scenarios are compared by, each under a name. */
final class Headlines {

    private Headlines() {}

    /** What there is no value for is left out: an alternative without a price, two lines that never cross. */
    static Map<String, Value> of(Projection projection) {
        Map<String, Value> results = new LinkedHashMap<>();
        var verdict = projection.decision().verdict();
        verdict.named().ifPresent(named -> results.put("verdict", id(named)));
        projection.cheapest().ifPresent(cheapest -> results.put("cheapest", id(cheapest)));
        projection.results().forEach(result -> result(results, result));
        projection.pairs().forEach(pair -> pair(results, projection, pair));
        projection.results().forEach(result -> result.fleet().ifPresent(fleet -> fleet(results, result.id(), fleet)));
        results.put("scorecard", amount(projection.decision().scorecard().weighted()));
        results.put("confidence", id(projection.decision().confidence().level()));
        return results;
    }

    private static void result(Map<String, Value> results, AlternativeResult option) {
        String name = option.id().value();
        results.put("participation." + name, id(option.participation()));
        option.cost().ifPresent(cost -> {
            results.put("usdPerMonth." + name, amount(cost.usdPerMonth().base()));
            results.put("usdPerMillionTokens." + name, amount(cost.usdPerMillionTokens()));
        });
    }

    private static void pair(Map<String, Value> results, Projection projection, PairResult pair) {
        PairCrossover base = pair.base();
        String name = name(base.incumbent(), projection) + "." + name(base.challenger(), projection);
        base.first().ifPresent(first -> results.put("firstCrossover." + name, amount(first.tokensPerDay())));
        if (base.isCheaperForGood()) {
            results.put("cheaperForGoodFrom." + name, amount(base.cheaperForGoodFrom()));
        }
    }

    private static String name(int place, Projection projection) {
        return projection.scenario().alternatives().at(place).id().value();
    }

    private static void fleet(Map<String, Value> results, AlternativeId id, Fleet fleet) {
        results.put("gpus." + id, amount(fleet.billedGpus()));
        fleet.day().ifPresent(day -> results.put("gpuHoursPerMonth." + id, amount(day.gpuHoursPerMonth())));
        results.put("replicas." + id, amount(fleet.servingReplicas() + fleet.spareReplicas()));
        results.put("capacityTokensPerDay." + id, amount(fleet.capacityTokensPerDay()));
        results.put(
                "tokensPerSecondPerReplica." + id,
                amount(fleet.layout().throughput().totalTokensPerSecond()));
    }

    private static Value amount(double number) {
        return Value.Amount.of(number);
    }

    private static Value amount(long count) {
        return amount((double) count);
    }

    private static Value id(AlternativeId id) {
        return new Value.Id(id.value());
    }

    private static Value id(Enum<?> constant) {
        return new Value.Id(Question.id(constant));
    }

    /** What a number grew by; nothing for what is no number, or is missing on one side. */
    static Optional<Double> change(Optional<Value> from, Optional<Value> to) {
        return from.isPresent()
                        && to.isPresent()
                        && from.get() instanceof Value.Amount before
                        && to.get() instanceof Value.Amount after
                ? Optional.of(after.range().base() - before.range().base())
                : Optional.empty();
    }
}
