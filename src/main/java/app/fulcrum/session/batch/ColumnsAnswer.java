package app.fulcrum.session.batch;

import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
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

    /** Two columns, and what moved every result from the one to the other. */
    public record Explained(Pair pair, ScenarioComparison comparison) {}

    /**
     * @param columns what each scenario comes to, all on one day
     * @param baseline the place of the column that the others are held against
     * @param asked the columns whose results are to be explained
     */
    public static ColumnsAnswer of(
            List<String> files, List<Projection> columns, int baseline, boolean isWhole, Optional<Pair> asked) {
        return new ColumnsAnswer(
                files,
                SideBySide.of(columns, baseline),
                isWhole,
                asked.map(pair -> new Explained(
                        pair,
                        ScenarioComparison.between(
                                columns.get(pair.from()),
                                columns.get(pair.to()),
                                columns.get(pair.from()).resolution().book(),
                                ScenarioRules::isSound))));
    }

    /** The inputs that are asked for. */
    public List<SideBySide.InputRow> inputs() {
        return isWhole ? columns.inputs() : columns.differing();
    }
}
