package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.throughput.RateLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The article's table of GPUs and volumes, and what so many GPUs serve by the formula.
 *
 * @param row one of {@link #ROWS}
 * @param layout the layout that serves most on the row's GPUs; absent if the model does not run on so few
 * @param servedTokensPerDay what they serve in it at most; 0 without a layout
 */
public record ArticleCheck(Row row, Optional<LayoutCapacity> layout, double servedTokensPerDay) {

    /**
     * A row of the article.
     *
     * @param gpus A100s of 80 GB it names; for its "cluster", as many as its monthly cost buys at the price of the rows
     *     above
     * @param tokensPerDay the volume it says they serve
     */
    public record Row(int gpus, long tokensPerDay) {}

    public static final List<Row> ROWS = List.of(
            new Row(1, 1_000_000), new Row(2, 50_000_000), new Row(4, 500_000_000), new Row(15, 5_000_000_000L));

    /** Whether the row's GPUs serve the row's volume. */
    public boolean holds() {
        return servedTokensPerDay >= row.tokensPerDay();
    }

    /**
     * Checks all four rows for a model.
     *
     * @param query the model on the article's GPU, with the limits that count
     * @param typedShare the user's planned share of an estimate; absent for that of its class
     */
    public static List<ArticleCheck> of(LayoutQuery query, OptionalDouble typedShare, TrafficPattern pattern) {
        List<LayoutCapacity> layouts = LayoutSearch.search(query) instanceof Found found ? found.layouts() : List.of();
        return ROWS.stream()
                .map(row -> check(row, layouts, typedShare, pattern))
                .toList();
    }

    private static ArticleCheck check(
            Row row, List<LayoutCapacity> layouts, OptionalDouble typedShare, TrafficPattern pattern) {
        return layouts.stream()
                .filter(layout -> layout.gpusPerReplica() <= row.gpus())
                .map(layout ->
                        new ArticleCheck(row, Optional.of(layout), served(row.gpus(), layout, typedShare, pattern)))
                .max(Comparator.comparingDouble(ArticleCheck::servedTokensPerDay))
                .orElse(new ArticleCheck(row, Optional.empty(), 0));
    }

    private static double served(int gpus, LayoutCapacity layout, OptionalDouble typedShare, TrafficPattern pattern) {
        int replicas = gpus / layout.gpusPerReplica();
        return replicas * pattern.tokensPerDay(layout.tokensPerSecondAt(RateLevel.PLANNED, typedShare));
    }
}
