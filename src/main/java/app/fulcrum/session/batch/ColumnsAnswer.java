package app.fulcrum.session.batch;

import app.fulcrum.model.attribution.WhyItMoved;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.edit.ScenarioRules;
import java.util.List;
import java.util.Optional;

/**
 * Scenarios side by side.
 *
 * @param files what each column was called, in order
 * @param isWhole whether inputs that all columns have the same are asked for too
 * @param explained why results moved from one column to another; absent where nobody asked
 */
public record ColumnsAnswer(List<String> files, SideBySide columns, boolean isWhole, Optional<Explained> explained) {

    public ColumnsAnswer {
        files = List.copyOf(files);
    }

    /**
     * Two columns by their places, counted from 0.
     *
     * @param from the one that results moved from
     */
    public record Pair(int from, int to) {}

    /** What moved results from one column to another. */
    public sealed interface Explained {

        Pair pair();

        /** Every result. */
        record EveryResult(Pair pair, ScenarioComparison comparison) implements Explained {}

        /** One result that was asked for. */
        record OneResult(Pair pair, WhyItMoved why) implements Explained {}
    }

    /**
     * @param columns what each scenario comes to, all on one day
     * @param baseline the place of the column that the others are held against
     */
    public static ColumnsAnswer of(
            List<String> files,
            List<Projection> columns,
            int baseline,
            boolean isWhole,
            Optional<Explained> explained) {
        return new ColumnsAnswer(files, SideBySide.of(columns, baseline), isWhole, explained);
    }

    /** Explains every result. */
    public static Explained explained(Pair pair, List<Projection> columns) {
        Projection from = columns.get(pair.from());
        return new Explained.EveryResult(
                pair,
                ScenarioComparison.between(
                        from, columns.get(pair.to()), from.resolution().book(), ScenarioRules::isSound));
    }

    /** Explains one result. */
    public static Explained explained(Pair pair, List<Projection> columns, Measure measure) {
        Projection from = columns.get(pair.from());
        return new Explained.OneResult(
                pair,
                WhyItMoved.of(
                        measure,
                        from.scenario(),
                        columns.get(pair.to()).scenario(),
                        from.resolution().book(),
                        ScenarioRules::isSoundTogether));
    }

    /** The inputs that are asked for. */
    public List<SideBySide.InputRow> inputs() {
        return isWhole ? columns.inputs() : columns.differing();
    }
}
