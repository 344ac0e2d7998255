package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.RequestShape;

/**
 * A day's work for a service.
 *
 * @param tokensPerDay <i>T</i>, input and output together
 * @param request the mean request
 * @param pattern when requests come
 */
public record Load(double tokensPerDay, RequestShape request, TrafficPattern pattern) {

    /** {@code T/(I + O)}. */
    public double requestsPerDay() {
        return tokensPerDay / request.totalTokens();
    }

    /** Over the hours of service. */
    public double averageRequestsPerSecond() {
        return averageTokensPerSecond() / request.totalTokens();
    }

    /** At the peak that replicas are sized for. */
    public double peakRequestsPerSecond() {
        return peakTokensPerSecond() / request.totalTokens();
    }

    /** Over the hours of service. */
    public double averageTokensPerSecond() {
        return pattern.averageTokensPerSecond(tokensPerDay);
    }

    /** At the peak that replicas are sized for. */
    public double peakTokensPerSecond() {
        return pattern.peakTokensPerSecond(tokensPerDay);
    }
}
