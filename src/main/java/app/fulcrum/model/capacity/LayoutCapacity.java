package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.throughput.Throughput;
import java.util.Optional;

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
