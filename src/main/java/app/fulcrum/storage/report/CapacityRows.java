package app.fulcrum.storage.report;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.market.CapacityCell;
import app.fulcrum.model.market.ServedLayout;
import app.fulcrum.model.market.ServedLayout.Rent;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.storage.report.table.DataTable;
import app.fulcrum.storage.report.table.DataTable.Field;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A table of capacity: a row a cell. What does not apply is empty. */
final class CapacityRows {

    private static final Field NOTHING = new Field.Nothing();
    private static final double MILLISECONDS_PER_SECOND = 1_000;

    private static final List<Column> COLUMNS = List.of(
            new Column("model", cell -> Field.of(cell.model().id())),
            new Column("gpu", cell -> Field.of(cell.deployment().gpu().id())),
            new Column("weights", cell -> id(cell.deployment().weights().experts())),
            new Column("outcome", cell -> Field.of(outcome(cell.outcome()))),
            new Column("requestTooLong", cell -> Field.of(String.valueOf(cell.isRequestTooLong()))),
            new Column("gpusPerReplica", cell -> Field.of(layout(cell).gpus())),
            new Column("layout", cell -> id(layout(cell).parallelism())),
            served("sequences", point -> point.sequences()),
            served("tpotMs", point -> point.secondsPerOutputToken() * MILLISECONDS_PER_SECOND),
            served("ttftMs", point -> point.secondsToFirstToken() * MILLISECONDS_PER_SECOND),
            rate("totalTokensPerSecond", served -> served.layout().throughput().totalTokensPerSecond()),
            rate("outputTokensPerSecond", served -> served.layout().throughput().outputTokensPerSecond()),
            rate("plannedTotalTokensPerSecond", served -> served.totalTokensPerSecondAt(RateLevel.PLANNED)),
            rate("lowTotalTokensPerSecond", served -> served.totalTokensPerSecondAt(RateLevel.LOWEST)),
            rate("highTotalTokensPerSecond", served -> served.totalTokensPerSecondAt(RateLevel.HIGHEST)),
            rate("plannedOutputTokensPerSecond", served -> served.outputTokensPerSecondAt(RateLevel.PLANNED)),
            rate("lowOutputTokensPerSecond", served -> served.outputTokensPerSecondAt(RateLevel.LOWEST)),
            rate("highOutputTokensPerSecond", served -> served.outputTokensPerSecondAt(RateLevel.HIGHEST)),
            new Column(
                    "class",
                    cell -> estimateClass(cell).map(main -> id(main.trait())).orElse(NOTHING)),
            new Column(
                    "mixtureOfExperts",
                    cell -> estimateClass(cell)
                            .map(main -> Field.of(String.valueOf(main.isMixtureOfExperts())))
                            .orElse(NOTHING)),
            new Column("doubts", cell -> words(doubts(cell))),
            new Column("replicasNeeded", cell -> count(cell, ServedLayout::replicas)),
            new Column("gpusNeeded", cell -> count(cell, ServedLayout::gpusNeeded)),
            new Column("gpusBilled", cell -> count(cell, ServedLayout::gpusBilled)),
            offered("offer", offer -> Field.of(offer.id())),
            offered("terms", offer -> id(offer.terms())),
            offered("usdPerGpuHour", offer -> Field.of(offer.usdPerGpuHour())),
            price("plannedUsdPerMillionTokens", RateLevel.PLANNED),
            price("lowUsdPerMillionTokens", RateLevel.HIGHEST),
            price("highUsdPerMillionTokens", RateLevel.LOWEST),
            new Column("license", cell -> Field.of(cell.model().licenseId())));

    private CapacityRows() {}

    private record Column(String name, Function<CapacityCell, Field> value) {}

    static DataTable of(List<CapacityCell> cells) {
        return new DataTable(
                COLUMNS.stream().map(Column::name).toList(),
                cells.stream().map(CapacityRows::row).toList());
    }

    private static List<Field> row(CapacityCell cell) {
        return COLUMNS.stream().map(column -> column.value().apply(cell)).toList();
    }

    private static Column served(String name, ToDoubleFunction<OperatingPoint> figure) {
        return rate(
                name, served -> figure.applyAsDouble(served.layout().estimate().orElseThrow()));
    }

    private static Column rate(String name, ToDoubleFunction<ServedLayout> figure) {
        return new Column(
                name,
                cell -> cell.served().map(figure::applyAsDouble).map(Field::of).orElse(NOTHING));
    }

    private static Column offered(String name, Function<GpuOffer, Field> fact) {
        return new Column(
                name,
                cell -> cell.served()
                        .flatMap(ServedLayout::rent)
                        .map(Rent::offer)
                        .map(fact)
                        .orElse(NOTHING));
    }

    private static Column price(String name, RateLevel level) {
        return new Column(name, cell -> {
            OptionalDouble usd = cell.served()
                    .map(served -> served.usdPerMillionTokensAt(level))
                    .orElseGet(OptionalDouble::empty);
            return Field.of(usd);
        });
    }

    private static Field count(CapacityCell cell, Function<ServedLayout, OptionalLong> figure) {
        OptionalLong count = cell.served().map(figure).orElseGet(OptionalLong::empty);
        return count.isPresent() ? Field.of(count.getAsLong()) : NOTHING;
    }

    /** The words of {@code fulcrum capacity} for what stands against it. */
    private static String outcome(LayoutOutcome outcome) {
        return switch (outcome) {
            case LayoutOutcome.Found _ -> "works";
            case LayoutOutcome.NotRunnable _ -> CapacityJson.NOT_RUNNABLE;
            case LayoutOutcome.DoesNotFit _ -> CapacityJson.DOES_NOT_FIT;
            case LayoutOutcome.LimitMissed _ -> CapacityJson.LIMIT_MISSED;
        };
    }

    /** The best that works, or the one that comes closest. */
    private static Layout layout(CapacityCell cell) {
        return switch (cell.outcome()) {
            case LayoutOutcome.Found _ -> cell.served().orElseThrow().layout().layout();
            case LayoutOutcome.NotRunnable miss -> miss.layout();
            case LayoutOutcome.DoesNotFit miss -> miss.layout();
            case LayoutOutcome.LimitMissed miss -> miss.layout();
        };
    }

    private static Optional<EstimateClass> estimateClass(CapacityCell cell) {
        return cell.served()
                .flatMap(served -> served.layout().estimate())
                .map(point -> point.accuracy().main());
    }

    private static String doubts(CapacityCell cell) {
        return cell.served().isEmpty()
                ? ""
                : cell.doubts().stream().map(Question::id).collect(Collectors.joining(" "));
    }

    private static Field words(String text) {
        return text.isEmpty() ? NOTHING : Field.of(text);
    }

    private static Field id(Enum<?> constant) {
        return Field.of(Question.id(constant));
    }
}
