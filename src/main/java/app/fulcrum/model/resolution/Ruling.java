package app.fulcrum.model.resolution;

import java.util.OptionalDouble;

/**
 * Which number counts for an input in one combination of ends of ranges, and by which rule. Pricing needs no more; what is
 * said about a number at base values, {@link Resolution} makes of it.
 *
 * @param number absent where nobody states it
 */
record Ruling(OptionalDouble number, Rule rule) {

    /** Whose number it is. */
    enum Rule {
        HELD_BY_SCENARIO,
        OFFERED,
        /** How much of a given day comes in the hours that the offer names. */
        OF_DAY,
        /** What the user says of the GPU in its description. */
        DESCRIBED,
        AS_INPUT_PRICE,
        AS_HOURS_PER_MONTH,
        NOT_STATED,
        NO_PRICE_ON_DATE,
        NOT_FOR_THIS_USE,
        NO_DISCOUNT,
        NOT_CHARGED,
        OF_ESTIMATE_CLASS
    }

    static Ruling held(double number) {
        return new Ruling(OptionalDouble.of(number), Rule.HELD_BY_SCENARIO);
    }

    /** What an offer says, or the reason why it says nothing. */
    static Ruling offered(OptionalDouble number, Rule otherwise) {
        return new Ruling(number, number.isPresent() ? Rule.OFFERED : otherwise);
    }
}
