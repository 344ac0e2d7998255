package app.fulcrum.model.attribution;

/**
 * The Shapley value: what each of several changes adds to a result, on average over all orders in which they could be made
 * (L. S. Shapley, A Value for n-Person Games, 1953).
 */
final class Shapley {

    private Shapley() {}

    /**
     * What each change adds, with {@code Σ_S |S|!·(n−1−|S|)!/n! · (v(S ∪ i) − v(S))} over all sets {@code S} of the others.
     * Every set is added together with the one of all other changes that it leaves out, so that the way back gives the negative
     * to the last bit.
     *
     * @param combinations all of which have a result
     */
    static double[] of(Combinations combinations) {
        int count = combinations.count();
        double[] weights = weights(count);
        double[] values = new double[count];
        for (int change = 0; change < count; change++) {
            int self = 1 << change;
            int others = combinations.all() & ~self;
            for (int made = 0; made <= combinations.all(); made++) {
                int rest = others & ~made;
                if ((made & self) == 0 && made <= rest) {
                    double added = combinations.added(self, made);
                    double both = made == rest ? added : added + combinations.added(self, rest);
                    values[change] += weights[Integer.bitCount(made)] * both;
                }
            }
        }
        return values;
    }

    /** The share of all orders of {@code count} changes in which just a given set is made before a given change, by its size. */
    static double[] weights(int count) {
        double[] weights = new double[Math.max(1, count)];
        weights[0] = 1.0 / weights.length;
        for (int size = 1; size < weights.length; size++) {
            weights[size] = weights[size - 1] * size / (count - size);
        }
        // The same for a set and for the one it leaves out, to the last bit.
        for (int size = 0; size < weights.length / 2; size++) {
            weights[weights.length - 1 - size] = weights[size];
        }
        return weights;
    }
}
