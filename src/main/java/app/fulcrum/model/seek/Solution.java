package app.fulcrum.model.seek;

/** Where an input makes a result what it is wanted to be. */
public sealed interface Solution {

    /** The value nearest to another one. */
    double nearestTo(double present);

    /** One value: no other nearby comes closer. */
    record Exact(Reached reached) implements Solution {

        @Override
        public double nearestTo(double present) {
            return reached.value();
        }
    }

    /**
     * The result leaps across the target between two values without another in between.
     *
     * @param before on the side of the present value
     * @param after the first on the far side
     */
    record Jump(Reached before, Reached after) implements Solution {

        @Override
        public double nearestTo(double present) {
            return after.value();
        }
    }

    /**
     * Every value from one to another.
     *
     * @param from the smallest
     * @param to the largest
     */
    record Stretch(Reached from, Reached to) implements Solution {

        @Override
        public double nearestTo(double present) {
            return Math.clamp(present, from.value(), to.value());
        }
    }
}
