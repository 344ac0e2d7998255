package app.fulcrum.model.chance;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;

/**
 * What is not known for certain. Its dimension is its place among all that could be uncertain: what is drawn for it is the same
 * whatever else is.
 */
public sealed interface Uncertain {

    /**
     * A number that is a range.
     *
     * @param shape how likely the numbers of the range are
     * @param dimension between those of its alternative, in the order inputs are listed in
     */
    record Amount(InputKey key, Range range, Shape shape, int dimension) implements Uncertain {}

    /**
     * How fast the model runs on the GPUs of an alternative, where that is estimated: the band of the estimate, about its
     * middle.
     *
     * @param dimension the last of its alternative
     */
    record Speed(AlternativeId alternative, int dimension) implements Uncertain {}
}
