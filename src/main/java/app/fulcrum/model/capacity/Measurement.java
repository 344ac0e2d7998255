package app.fulcrum.model.capacity;

/** What the user has measured on one replica of their own. It counts instead of an estimate of speed, as it is. */
public sealed interface Measurement permits Measurement.OutputRate, Measurement.TotalRate, MeasuredCurve {

    /**
     * A rate whose load nobody has told, so that it stands in for the latency limits too.
     *
     * @param outputTokensPerSecond tokens generated, more than 0
     */
    record OutputRate(double outputTokensPerSecond) implements Measurement {}

    /** Input and output tokens per second under a load nobody has told; all that can be measured where there is no output. */
    record TotalRate(double totalTokensPerSecond) implements Measurement {}
}
