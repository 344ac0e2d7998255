package app.fulcrum.model.traffic;

/** A day made from nothing but its peak. */
final class MadeDay {

    private static final int SLOTS = 24;

    /** Logarithms of {@code (N − i)/N}. The strict functions give the same bits on every machine. */
    private static final double[] LOGARITHMS = logarithms();

    /** Far fewer are needed; a search that ends is easier to trust. */
    private static final int MOST_STEPS = 100;

    private MadeDay() {}

    private static double[] logarithms() {
        double[] logarithms = new double[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            logarithms[i] = StrictMath.log((double) (SLOTS - i) / SLOTS);
        }
        return logarithms;
    }

    /** Relative loads of mean 1, largest first; from a peak of as many as there are slots on, all comes in one. */
    static double[] loads(double peak) {
        double[] loads = new double[SLOTS];
        if (peak >= SLOTS) {
            loads[0] = SLOTS;
            return loads;
        }
        double exponent = exponent(peak);
        for (int i = 0; i < SLOTS; i++) {
            loads[i] = peak * StrictMath.exp(exponent * LOGARITHMS[i]);
        }
        double mean = LoadProfile.mean(loads);
        for (int i = 0; i < SLOTS; i++) {
            loads[i] /= mean;
        }
        return loads;
    }

    /** The exponent at which the mean is 1, by Newton's steps: the mean falls and is convex, so from 0 they never overshoot. */
    private static double exponent(double peak) {
        double exponent = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double mean = 0;
            double slope = 0;
            for (int i = SLOTS - 1; i >= 0; i--) {
                double load = peak / SLOTS * StrictMath.exp(exponent * LOGARITHMS[i]);
                mean += load;
                slope += load * LOGARITHMS[i];
            }
            double next = exponent - (mean - 1) / slope;
            // What is left is rounding.
            if (next <= exponent) {
                return exponent;
            }
            exponent = next;
        }
        return exponent;
    }
}
