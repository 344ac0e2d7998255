package app.fulcrum.model.comparison;

import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.gate.JudgedModels;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The few results of a projection that scenarios are compared by. */
final class Headlines {

    /** Two numbers are the same if they differ by less than this part of the larger; other machines round otherwise. */
    private static final double SAME = 1e-9;

    private final Projection projection;
    private final SequencedMap<Headline, Value> results = new LinkedHashMap<>();

    private Headlines(Projection projection) {
        this.projection = projection;
    }

    /** What there is no value for is left out: an alternative without a price, two lines that never cross. */
    static SequencedMap<Headline, Value> of(Projection projection) {
        Headlines headlines = new Headlines(projection);
        headlines.addAll();
        return headlines.results;
    }

    private void addAll() {
        projection.decision().verdict().named().ifPresent(this::recommended);
        projection.cheapest().ifPresent(cheapest -> put(Headline.of(What.CHEAPEST), id(cheapest)));
        projection.results().forEach(this::result);
        projection.pairs().forEach(this::pair);
        projection
                .results()
                .forEach(result -> result.fleet().ifPresent(fleet -> addFleet(results, result.id(), fleet)));
        JudgedModels models = JudgedModels.of(
                projection.input().models(), projection.scenario().situation());
        projection
                .results()
                .forEach(result -> models.of(result.id())
                        .ifPresent(judged -> put(
                                Headline.of(What.LICENSE, result.id()),
                                id(judged.verdict().judgment()))));
        var scorecard = projection.decision().scorecard();
        put(Headline.of(What.SCORECARD), amount(scorecard.weighted()));
        scorecard.axes().forEach(axis -> put(Headline.of(What.score(axis.axis())), amount(axis.score())));
        put(Headline.of(What.CONFIDENCE), id(projection.decision().confidence().level()));
    }

    private void put(Headline headline, Value value) {
        results.put(headline, value);
    }

    private void recommended(AlternativeId named) {
        put(Headline.of(What.RECOMMENDED), id(named));
        projection.of(named).cost().ifPresent(cost -> {
            put(Headline.of(What.RECOMMENDED_COST), amount(cost.usdPerMonth().base()));
            put(Headline.of(What.RECOMMENDED_COST_PER_MILLION), amount(cost.usdPerMillionTokens()));
        });
        projection
                .input()
                .money()
                .sureness(named)
                .ifPresent(sureness -> put(Headline.of(What.SURENESS), amount(sureness)));
    }

    private void result(AlternativeResult option) {
        put(Headline.of(What.PARTICIPATION, option.id()), id(option.participation()));
        option.cost()
                .ifPresent(
                        cost -> addCost(results, option.id(), cost.usdPerMonth().base(), cost.usdPerMillionTokens()));
    }

    /** The same figures of one alternative, as its projection would have them, without working out the rest of one. */
    static SequencedMap<Headline, Value> of(Contender contender) {
        SequencedMap<Headline, Value> results = new LinkedHashMap<>();
        AlternativeId id = contender.alternative().id();
        contender
                .bill()
                .ifPresent(bill -> addCost(results, id, bill.usdPerMonth(), contender.usdPerMillionTokens(bill)));
        contender.serving().flatMap(Serving::fleet).ifPresent(fleet -> addFleet(results, id, fleet));
        return results;
    }

    private static void addCost(
            Map<Headline, Value> results, AlternativeId id, double usdPerMonth, double usdPerMillionTokens) {
        results.put(Headline.of(What.COST, id), amount(usdPerMonth));
        results.put(Headline.of(What.COST_PER_MILLION, id), amount(usdPerMillionTokens));
    }

    private void pair(PairResult pair) {
        PairCrossover base = pair.base();
        AlternativeId[] both = {at(base.incumbent()), at(base.challenger())};
        base.first().ifPresent(first -> put(Headline.of(What.FIRST_CROSSOVER, both), amount(first.tokensPerDay())));
        if (base.isCheaperForGood()) {
            put(Headline.of(What.CHEAPER_FOR_GOOD, both), amount(base.cheaperForGoodFrom()));
        }
    }

    private AlternativeId at(int place) {
        return projection.scenario().alternatives().at(place).id();
    }

    private static void addFleet(Map<Headline, Value> results, AlternativeId id, Fleet fleet) {
        results.put(Headline.of(What.GPUS, id), amount(fleet.billedGpus()));
        fleet.day().ifPresent(day -> results.put(Headline.of(What.GPU_HOURS, id), amount(day.gpuHoursPerMonth())));
        results.put(Headline.of(What.REPLICAS, id), amount(fleet.servingReplicas() + fleet.spareReplicas()));
        results.put(Headline.of(What.CAPACITY, id), amount(fleet.capacityTokensPerDay()));
        results.put(
                Headline.of(What.REPLICA_SPEED, id),
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

    /** A result that is a number; absent for what is none. */
    static Optional<Double> number(Optional<Value> value) {
        return value.isPresent() && value.get() instanceof Value.Amount(var range, var _)
                ? Optional.of(range.base())
                : Optional.empty();
    }

    /** What a number grew by; nothing for what is no number, or is missing on one side. */
    static Optional<Double> change(Optional<Value> from, Optional<Value> to) {
        return number(from).flatMap(before -> number(to).map(after -> isSame(before, after) ? 0 : after - before));
    }

    /** Whether two results are the same, numbers but for what another order of reckoning makes of them. */
    static boolean isSame(Optional<Value> one, Optional<Value> other) {
        Optional<Double> number = number(one);
        Optional<Double> otherNumber = number(other);
        boolean areNumbers = number.isPresent() && otherNumber.isPresent();
        return areNumbers ? isSame(number.orElseThrow(), otherNumber.orElseThrow()) : one.equals(other);
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    }
}
