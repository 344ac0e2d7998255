package app.fulcrum.model.whatif;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import java.util.Optional;

/** A single change after which another alternative is named. */
public sealed interface Flip {

    /** The alternative named then; absent if none is left. */
    Optional<AlternativeId> to();

    /**
     * Another volume.
     *
     * @param side above: from this volume on; below: up to this volume
     */
    record OfVolume(Side side, long tokensPerDay, Optional<AlternativeId> to) implements Flip {}

    /**
     * Another price.
     *
     * @param value the price in the lever's unit, beyond the change by no more than {@link Lever#PRECISION} of it
     */
    record OfPrice(Lever.Quantity price, Side side, double value, Optional<AlternativeId> to) implements Flip {}

    /**
     * Another weight of an axis, the others keeping their proportions.
     *
     * @param share the part of all weight, 0 to 1
     */
    record OfWeight(Axis axis, Side side, double share, Optional<AlternativeId> to) implements Flip {}

    /** Another answer. */
    record OfAnswer(Question question, AnswerChange change, Optional<AlternativeId> to) implements Flip {}
}
