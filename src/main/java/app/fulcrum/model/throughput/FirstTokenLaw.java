package app.fulcrum.model.throughput;

import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;

/**
 * The time to the first token as a function of <i>B</i>: {@code TTFT = c0 + T1·(k0 + k1·B)}. Good to about 30 % only.
 *
 * @param promptAloneSeconds <i>T1</i>, one prompt alone on the replica: T(1) with O = 1
 */
public record FirstTokenLaw(double promptAloneSeconds, FirstTokenConstants constants) {

    /** @param factor what the time of the formula is multiplied with: {@link Accuracy#stepTimeFactor} */
    public static FirstTokenLaw of(StepFormula formula, double factor) {
        return new FirstTokenLaw(
                StepTimeLaw.of(formula.promptAlone(), factor).seconds(1),
                formula.deployment().constants().firstToken());
    }

    /** {@code TTFT} in seconds while <i>B</i> sequences run. */
    public double seconds(double sequences) {
        return constants.seconds() + promptAloneSeconds * (constants.perStep() + constants.perSequence() * sequences);
    }

    /** The most sequences that keep the first token within a limit; 0 or less if there is no such number. */
    public double sequencesWithin(double limitSeconds) {
        return ((limitSeconds - constants.seconds()) / promptAloneSeconds - constants.perStep())
                / constants.perSequence();
    }
}
