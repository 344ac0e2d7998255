package app.fulcrum.model.traffic;

/** A day made from nothing but its peak. */
final class MadeDay {

    private static final int SLOTS = 24;

    /** Far more than the error of an estimate, and far less than anything worth a second search. */
    private static final double BRACKET = 1e-11;

    private MadeDay() {}

    /** Relative loads of mean 1, largest first; from a peak of as many as there are slots on, all comes in one. */
    static double[] loads(double peak) {
        double[] loads = new double[SLOTS];
        if (peak >= SLOTS) {
            loads[0] = SLOTS;
            return loads;
        }
        double exponent = peak == 1 ? 0 : exponent(peak, SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            loads[i] = peak * StrictMath.pow((double) (SLOTS - i) / SLOTS, exponent);
        }
        double mean = LoadProfile.mean(loads);
        for (int i = 0; i < SLOTS; i++) {
            loads[i] /= mean;
        }
        return loads;
    }

    /** The exponent at which the mean is 1, to the last bit. A quick estimate narrows the search, and changes nothing else. */
    private static double exponent(double peak, int slots) {
        double estimate = estimate(peak, slots);
        double low = estimate * (1 - BRACKET);
        double high = estimate * (1 + BRACKET);
        if (mean(peak, slots, low) < 1 || mean(peak, slots, high) >= 1) {
            low = 0;
            high = 1;
            while (mean(peak, slots, high) >= 1) {
                high *= 2;
            }
        }
        double middle = low + (high - low) / 2;
        while (low < middle && middle < high) {
            if (mean(peak, slots, middle) >= 1) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return low;
    }

    private static double mean(double peak, int slots, double exponent) {
        double sum = 0;
        for (int i = slots - 1; i >= 0; i--) {
            sum += peak * StrictMath.pow((double) (slots - i) / slots, exponent);
        }
        return sum / slots;
    }

    /** Newton's steps on a mean that falls and is convex: from the left they never overshoot. */
    private static double estimate(double peak, int slots) {
        double exponent = 0;
        for (int step = 0; step < 100; step++) {
            double mean = 0;
            double slope = 0;
            for (int i = 0; i < slots; i++) {
                double logarithm = Math.log((double) (slots - i) / slots);
                double load = peak / slots * Math.exp(exponent * logarithm);
                mean += load;
                slope += load * logarithm;
            }
            double next = exponent - (mean - 1) / slope;
            if (Math.abs(next - exponent) <= 1e-14 * next) {
                return next;
            }
            exponent = next;
        }
        return exponent;
    }
}
