package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.Throughput;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one replica in one layout can serve.
 *
 * @param throughput tokens per second, estimated or measured
 * @param estimate the operating point the formula gives; absent for a measured rate, whose load nobody has told
 */
public record LayoutCapacity(Layout layout, Throughput throughput, Optional<OperatingPoint> estimate) {

    /** @throws IllegalArgumentException if the operating point is not possible */
    static LayoutCapacity estimated(Layout layout, OperatingPoint point, RequestShape request) {
        if (!point.isPossible()) {
            throw new IllegalArgumentException("no sequence can run: " + point.limit());
        }
        var throughput = Throughput.estimated(point.sequences(), point.secondsPerOutputToken(), request);
        return new LayoutCapacity(layout, throughput, Optional.of(point));
    }

    /** A layout whose rate the user has measured: how many sequences ran, and how fast each, is not known. */
    static LayoutCapacity measured(Layout layout, Throughput throughput) {
        return new LayoutCapacity(layout, throughput, Optional.empty());
    }

    /**
     * The share of its rate to reckon with at a level. The planned share is what real servers reach of an estimate; a
     * measurement has reached it already.
     *
     * @param typedShare the user's own planned share of an estimate; absent for that of its class
     */
    public double shareAt(RateLevel level, OptionalDouble typedShare) {
        if (estimate.isEmpty()) {
            return 1;
        }
        Accuracy accuracy = estimate.get().accuracy();
        double planned = typedShare.orElse(accuracy.main().plannedShare());
        return switch (level) {
            case RateLevel.Level.PLANNED -> planned;
            case RateLevel.Level.LOWEST -> Math.min(planned, accuracy.low());
            case RateLevel.Level.HIGHEST -> Math.max(planned, accuracy.high());
            case RateLevel.Drawn(double deviations) -> accuracy.share(deviations);
        };
    }

    /** Total tokens per second to reckon with at a level. */
    public double tokensPerSecondAt(RateLevel level, OptionalDouble typedShare) {
        return throughput.totalTokensPerSecond() * shareAt(level, typedShare);
    }

    /** Whether nothing speaks for another layout: it has no more GPUs, and is expected, planned and feared to serve no less. */
    boolean isNoWorseThan(LayoutCapacity other) {
        return gpusPerReplica() <= other.gpusPerReplica()
                && throughput.totalTokensPerSecond() >= other.throughput.totalTokensPerSecond()
                && servesNoLess(RateLevel.PLANNED, other)
                && servesNoLess(RateLevel.LOWEST, other)
                && servesNoLess(RateLevel.HIGHEST, other);
    }

    private boolean servesNoLess(RateLevel level, LayoutCapacity other) {
        return tokensPerSecondAt(level, OptionalDouble.empty())
                >= other.tokensPerSecondAt(level, OptionalDouble.empty());
    }

    public int gpusPerReplica() {
        return layout.gpus();
    }

    public double outputTokensPerSecondPerGpu() {
        return throughput.outputTokensPerSecond() / layout.gpus();
    }

    public double totalTokensPerSecondPerGpu() {
        return throughput.totalTokensPerSecond() / layout.gpus();
    }
}
