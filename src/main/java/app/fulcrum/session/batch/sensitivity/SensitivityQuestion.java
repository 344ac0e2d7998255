package app.fulcrum.session.batch.sensitivity;

import app.fulcrum.model.sensitivity.Reach;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What moves a result.
 *
 * @param measure absent for what the recommended alternative saves against the cheapest of the others
 * @param reach how far numbers are moved
 * @param top how many of the widest are asked for; absent for all
 * @param points how many values to space evenly along each line; absent where no lines are asked for
 */
public record SensitivityQuestion(Optional<AskedMeasure> measure, Reach reach, OptionalInt top, OptionalInt points) {}
