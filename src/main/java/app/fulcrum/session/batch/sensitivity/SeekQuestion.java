package app.fulcrum.session.batch.sensitivity;

import java.util.Optional;

/**
 * Which number is to be what for which result.
 *
 * @param input absent for every price that counts
 * @param result absent for a tie of the recommended alternative with the runner-up
 */
public record SeekQuestion(Optional<AskedInput> input, Optional<Wanted> result) {

    /**
     * A result and its value.
     *
     * @param value in the unit of the result; 0 for a tie
     */
    public record Wanted(AskedMeasure measure, double value) {}
}
