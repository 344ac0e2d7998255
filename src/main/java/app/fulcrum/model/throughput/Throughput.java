package app.fulcrum.model.throughput;

import app.fulcrum.model.deployment.RequestShape;

/**
 * Tokens per second of one replica under full, steady load.
 *
 * @param basis where the figure comes from
 * @param outputTokensPerSecond tokens generated
 * @param totalTokensPerSecond tokens read and generated, those read from cache included
 */
public record Throughput(Basis basis, double outputTokensPerSecond, double totalTokensPerSecond) {

    /** Whether a figure was computed or observed. */
    public enum Basis {
        /** By the step time formula. */
        ESTIMATED,
        /** By the user, on their own server. */
        MEASURED
    }

    /** What a replica that runs so many sequences at so many seconds a step reaches: {@code B/T(B)}. */
    public static Throughput estimated(double sequences, double secondsPerStep, RequestShape request) {
        return of(Basis.ESTIMATED, sequences / secondsPerStep, request);
    }

    /**
     * What the user has measured.
     *
     * @throws IllegalArgumentException if it is not more than 0
     */
    public static Throughput measured(double outputTokensPerSecond, RequestShape request) {
        if (!(outputTokensPerSecond > 0)) {
            throw new IllegalArgumentException("measured tokens per second out of range: " + outputTokensPerSecond);
        }
        return of(Basis.MEASURED, outputTokensPerSecond, request);
    }

    private static Throughput of(Basis basis, double outputTokensPerSecond, RequestShape request) {
        return new Throughput(basis, outputTokensPerSecond, outputTokensPerSecond * request.totalPerOutputToken());
    }

    /**
     * Total tokens per second to plan with. The realization factor is the share of a modeled figure that real servers
     * reach, so it applies to an estimate; a measurement has reached it already.
     */
    public double plannedTokensPerSecond(double realisationFactor) {
        return basis == Basis.ESTIMATED ? totalTokensPerSecond * realisationFactor : totalTokensPerSecond;
    }
}
