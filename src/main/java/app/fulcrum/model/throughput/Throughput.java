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
        /** The central estimate: by the step time formula, in the middle of what was measured. */
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

    /**
     * What the user has measured of input and output together.
     *
     * @throws IllegalArgumentException if it is not more than 0
     */
    public static Throughput measuredInTotal(double totalTokensPerSecond, RequestShape request) {
        if (!(totalTokensPerSecond > 0)) {
            throw new IllegalArgumentException("measured tokens per second out of range: " + totalTokensPerSecond);
        }
        double output = totalTokensPerSecond * (request.outputTokens() / request.totalTokens());
        return new Throughput(Basis.MEASURED, output, totalTokensPerSecond);
    }

    private static Throughput of(Basis basis, double outputTokensPerSecond, RequestShape request) {
        return new Throughput(basis, outputTokensPerSecond, outputTokensPerSecond * request.totalPerOutputToken());
    }
}
