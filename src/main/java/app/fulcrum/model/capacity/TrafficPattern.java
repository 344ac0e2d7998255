package app.fulcrum.model.capacity;

/**
 * When the tokens of a day come.
 *
 * @param peakToAverage busiest rate over the mean rate of the hours of service, at least 1
 * @param serviceHoursPerDay hours the service runs, more than 0 and at most 24
 * @param offPeakShare share of the tokens that is batch work kept out of the peak, 0 to 1
 */
public record TrafficPattern(double peakToAverage, double serviceHoursPerDay, double offPeakShare) {

    private static final double SECONDS_PER_HOUR = 3_600;

    /** @throws IllegalArgumentException if a value is out of range */
    public TrafficPattern {
        if (!(peakToAverage >= 1 && peakToAverage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("peak over average out of range: " + peakToAverage);
        }
        if (!(serviceHoursPerDay > 0 && serviceHoursPerDay <= 24)) {
            throw new IllegalArgumentException("service hours out of range: " + serviceHoursPerDay);
        }
        if (!(offPeakShare >= 0 && offPeakShare <= 1)) {
            throw new IllegalArgumentException("off-peak share out of range: " + offPeakShare);
        }
    }

    /** The peak that replicas are sized for; off-peak work is spread evenly: {@code 1 + (peak − 1)·(1 − b)}. */
    public double sizedPeak() {
        return 1 + (peakToAverage - 1) * (1 - offPeakShare);
    }

    public double averageTokensPerSecond(double tokensPerDay) {
        return tokensPerDay / secondsPerDay();
    }

    /** {@code T·peak ÷ (service hours × 3600)}. */
    public double peakTokensPerSecond(double tokensPerDay) {
        return averageTokensPerSecond(tokensPerDay) * sizedPeak();
    }

    /**
     * <i>K</i>, what something that serves so many tokens per second at the peak serves in a day:
     * {@code tokens/s × service hours × 3600 ÷ peak}.
     */
    public double tokensPerDay(double peakTokensPerSecond) {
        return peakTokensPerSecond * secondsPerDay() / sizedPeak();
    }

    private double secondsPerDay() {
        return serviceHoursPerDay * SECONDS_PER_HOUR;
    }
}
