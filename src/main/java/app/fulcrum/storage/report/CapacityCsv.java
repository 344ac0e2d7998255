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
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A table of capacity as comma-separated values, one line a cell. What does not apply is empty. */
final class CapacityCsv {

    private static final double MILLISECONDS_PER_SECOND = 1_000;

    private static final List<Column> COLUMNS = List.of(
            new Column("model", cell -> text(cell.model().id())),
            new Column("gpu", cell -> text(cell.deployment().gpu().id())),
            new Column("weights", cell -> id(cell.deployment().weights().experts())),
            new Column("outcome", cell -> outcome(cell.outcome())),
            new Column("requestTooLong", cell -> String.valueOf(cell.isRequestTooLong())),
            new Column("gpusPerReplica", cell -> whole(layout(cell).gpus())),
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
                    cell -> estimateClass(cell).map(main -> id(main.trait())).orElse("")),
            new Column(
                    "mixtureOfExperts",
                    cell -> estimateClass(cell)
                            .map(main -> String.valueOf(main.isMixtureOfExperts()))
                            .orElse("")),
            new Column("doubts", CapacityCsv::doubts),
            new Column("replicasNeeded", cell -> count(cell, ServedLayout::replicas)),
            new Column("gpusNeeded", cell -> count(cell, ServedLayout::gpusNeeded)),
            new Column("gpusBilled", cell -> count(cell, ServedLayout::gpusBilled)),
            offered("offer", offer -> text(offer.id())),
            offered("terms", offer -> id(offer.terms())),
            offered("usdPerGpuHour", offer -> Figures.machine(offer.usdPerGpuHour())),
            price("plannedUsdPerMillionTokens", RateLevel.PLANNED),
            price("lowUsdPerMillionTokens", RateLevel.HIGHEST),
            price("highUsdPerMillionTokens", RateLevel.LOWEST),
            new Column("license", cell -> text(cell.model().licenseId())));

    private CapacityCsv() {}

    /** @param value what stands in the column, quoted where it needs to be */
    private record Column(String name, Function<CapacityCell, String> value) {}

    static String of(List<CapacityCell> cells) {
        String heading = COLUMNS.stream().map(Column::name).collect(Collectors.joining(","));
        return cells.stream()
                .map(CapacityCsv::row)
                .collect(Collectors.joining("\n", heading + "\n", ""))
                .stripTrailing();
    }

    private static String row(CapacityCell cell) {
        return COLUMNS.stream().map(column -> column.value().apply(cell)).collect(Collectors.joining(","));
    }

    /** What needs quotes by RFC 4180 gets them; no name holds a line feed once signs nobody sees are gone. */
    private static String text(String name) {
        String visible = VisibleText.of(name);
        return visible.indexOf(',') < 0 && visible.indexOf('"') < 0
                ? visible
                : "\"" + visible.replace("\"", "\"\"") + "\"";
    }

    private static Column served(String name, ToDoubleFunction<OperatingPoint> figure) {
        return rate(
                name, served -> figure.applyAsDouble(served.layout().estimate().orElseThrow()));
    }

    private static Column rate(String name, ToDoubleFunction<ServedLayout> figure) {
        return new Column(
                name,
                cell -> cell.served()
                        .map(figure::applyAsDouble)
                        .map(Figures::machine)
                        .orElse(""));
    }

    private static Column offered(String name, Function<GpuOffer, String> fact) {
        return new Column(
                name,
                cell -> cell.served()
                        .flatMap(ServedLayout::rent)
                        .map(Rent::offer)
                        .map(fact)
                        .orElse(""));
    }

    private static Column price(String name, RateLevel level) {
        return new Column(name, cell -> {
            OptionalDouble usd = cell.served()
                    .map(served -> served.usdPerMillionTokensAt(level))
                    .orElseGet(OptionalDouble::empty);
            return usd.isPresent() ? Figures.machine(usd.getAsDouble()) : "";
        });
    }

    private static String count(CapacityCell cell, Function<ServedLayout, OptionalLong> figure) {
        OptionalLong count = cell.served().map(figure).orElseGet(OptionalLong::empty);
        return count.isPresent() ? whole(count.getAsLong()) : "";
    }

    private static String whole(long count) {
        return String.valueOf(count);
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

    private static String id(Enum<?> constant) {
        return Question.id(constant);
    }
}
