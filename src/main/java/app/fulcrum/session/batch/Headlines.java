package app.fulcrum.session.batch;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.projection.Fleet;
import app.fulcrum.model.projection.OptionResult;
import app.fulcrum.model.projection.PairResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.session.edit.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few results of a projection that two scenarios are compared by, each under a name. */
final class Headlines {

    private Headlines() {}

    /** What there is no value for is left out: an option without a price, two lines that never cross. */
    static Map<String, Value> of(Projection projection) {
        Map<String, Value> results = new LinkedHashMap<>();
        var verdict = projection.decision().verdict();
        verdict.named().ifPresent(named -> results.put("verdict", id(named)));
        projection.cheapest().ifPresent(cheapest -> results.put("cheapest", id(cheapest)));
        projection.options().values().forEach(option -> option(results, option));
        projection.pairs().forEach(pair -> pair(results, pair));
        projection.serving().flatMap(Serving::fleet).ifPresent(fleet -> fleet(results, fleet));
        results.put("scorecard", amount(projection.decision().scorecard().weighted()));
        results.put("confidence", id(projection.decision().confidence().level()));
        return results;
    }

    private static void option(Map<String, Value> results, OptionResult option) {
        String name = Question.id(option.option());
        results.put("participation." + name, id(option.participation()));
        option.cost().ifPresent(cost -> {
            results.put("usdPerMonth." + name, amount(cost.usdPerMonth().base()));
            results.put("usdPerMillionTokens." + name, amount(cost.usdPerMillionTokens()));
        });
    }

    private static void pair(Map<String, Value> results, PairResult pair) {
        PairCrossover base = pair.base();
        String name = Question.id(Option.at(base.incumbent())) + "." + Question.id(Option.at(base.challenger()));
        base.first().ifPresent(first -> results.put("firstCrossover." + name, amount(first.tokensPerDay())));
        if (base.isCheaperForGood()) {
            results.put("cheaperForGoodFrom." + name, amount(base.cheaperForGoodFrom()));
        }
    }

    private static void fleet(Map<String, Value> results, Fleet fleet) {
        results.put("gpus", amount(fleet.billedGpus()));
        results.put("replicas", amount(fleet.servingReplicas() + fleet.spareReplicas()));
        results.put("capacityTokensPerDay", amount(fleet.capacityTokensPerDay()));
        results.put(
                "tokensPerSecondPerReplica", amount(fleet.layout().throughput().totalTokensPerSecond()));
    }

    private static Value amount(double number) {
        return Value.Amount.of(number);
    }

    private static Value amount(long count) {
        return amount((double) count);
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
