package app.fulcrum.model.sensitivity;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Works out a two-way table. What depends on one of the two numbers alone is worked out once for a row or a column, what depends
 * on none is taken from base.
 */
public final class TableSearch {

    private final Trial base;
    private final TableAxis x;
    private final TableAxis y;
    private final Predicate<Scenario> isSound;
    private final List<Boolean> takesPart;
    private final List<CurvesOf> curves;

    private TableSearch(Contest contest, TableAxis x, TableAxis y, Predicate<Scenario> isSound) {
        List<Contender> contenders = contest.comparison().contenders();
        this.base = new Trial(contest.resolution().scenario(), contenders, Shift.NONE);
        this.x = x;
        this.y = y;
        this.isSound = isSound;
        this.takesPart = Lists.byPlace(contenders.size(), contest::takesPart);
        this.curves = Lists.byPlace(contenders.size(), place -> new CurvesOf(contenders.get(place)));
    }

    /**
     * @param isSound whether the numbers of a scenario may stand together
     * @throws IllegalArgumentException if both sides are of the same number
     */
    public static TwoWayTable table(Contest contest, TableAxis x, TableAxis y, Predicate<Scenario> isSound) {
        if (x.key().equals(y.key())) {
            throw new IllegalArgumentException("twice " + x.key());
        }
        TableSearch search = new TableSearch(contest, x, y, isSound);
        Resolution resolution = contest.resolution();
        return new TwoWayTable(
                x,
                y,
                resolution.scenario().alternatives().stream()
                        .map(Alternative::id)
                        .toList(),
                x.placeOf(base(resolution.of(x.key()))),
                y.placeOf(base(resolution.of(y.key()))),
                Lists.byPlace(
                        y.values().size(),
                        row -> Lists.byPlace(x.values().size(), column -> search.cell(row, column))));
    }

    private static OptionalDouble base(Resolved resolved) {
        return resolved.value().stream().mapToDouble(Range::base).findFirst();
    }

    private Optional<TwoWayTable.Cell> cell(int row, int column) {
        double across = x.values().get(column);
        double down = y.values().get(row);
        return isSound.test(with(y.key(), down, with(x.key(), across, base.scenario())))
                ? Optional.of(
                        cell(row, column, base.with(Shift.of(x.key(), across).and(y.key(), down))))
                : Optional.empty();
    }

    private static Scenario with(InputKey key, double value, Scenario scenario) {
        return scenario.with(key, new Assumption(Range.exactly(value), "", ""));
    }

    private TwoWayTable.Cell cell(int row, int column, Trial trial) {
        long tokensPerDay = trial.tokensPerDay();
        List<Double> costs = new ArrayList<>(curves.size());
        for (CurvesOf each : curves) {
            Optional<CostCurve> curve = each.at(row, column, trial);
            costs.add(curve.isPresent() ? curve.get().at(tokensPerDay) : Double.POSITIVE_INFINITY);
        }
        OptionalInt cheapest = cheapest(costs, -1);
        return cheapest.isEmpty()
                ? new TwoWayTable.Cell(costs, Optional.empty(), OptionalDouble.empty())
                : new TwoWayTable.Cell(
                        costs,
                        Optional.of(base.scenario()
                                .alternatives()
                                .at(cheapest.getAsInt())
                                .id()),
                        lead(costs, cheapest.getAsInt()));
    }

    private OptionalInt cheapest(List<Double> costs, int left) {
        return Ties.cheapest(
                costs.size(),
                place -> place != left && takesPart.get(place) ? costs.get(place) : Double.POSITIVE_INFINITY);
    }

    private OptionalDouble lead(List<Double> costs, int cheapest) {
        OptionalInt second = cheapest(costs, cheapest);
        double least = costs.get(cheapest);
        if (second.isEmpty() || least == 0) {
            return OptionalDouble.empty();
        }
        double more = costs.get(second.getAsInt());
        return OptionalDouble.of(Ties.areEqual(least, more) ? 0 : (more - least) / least);
    }

    /** The costs by volume of one alternative, each worked out once. */
    private final class CurvesOf {

        private final Contender contender;
        private final boolean isOfColumn;
        private final boolean isOfRow;
        private final Map<Integer, Optional<CostCurve>> known = new TreeMap<>();

        CurvesOf(Contender contender) {
            this.contender = contender;
            this.isOfColumn = contender.dependsOn(x.key());
            this.isOfRow = contender.dependsOn(y.key());
        }

        Optional<CostCurve> at(int row, int column, Trial trial) {
            int place = (isOfRow ? row * TableAxis.MOST : 0) + (isOfColumn ? column : 0);
            return known.computeIfAbsent(place, _ -> trial.curve(contender));
        }
    }
}
