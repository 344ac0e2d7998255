package app.fulcrum.model.scenario;

import app.fulcrum.model.described.DescribedModel;

/** Which open weights are hosted or self-hosted. */
public sealed interface ModelChoice {

    /** A model of the price book. */
    record Named(String openModelId) implements ModelChoice {}

    /** A model that the user describes, without flaws. */
    record Described(DescribedModel model) implements ModelChoice {}

    /**
     * No model in particular, but one of this size, with a shape in between those of the price book.
     *
     * @param totalBillion parameters in billions, 0.5 to 2,000
     */
    record Generic(double totalBillion) implements ModelChoice {

        public static final double MINIMUM_BILLION = 0.5;
        public static final double MAXIMUM_BILLION = 2_000;

        /** @throws IllegalArgumentException if the size is out of range */
        public Generic {
            if (!(totalBillion >= MINIMUM_BILLION && totalBillion <= MAXIMUM_BILLION)) {
                throw new IllegalArgumentException("size out of range: " + totalBillion);
            }
        }
    }
}
