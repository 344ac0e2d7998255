package app.fulcrum.model.calendar;

import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.OptionalDouble;

/**
 * Something that is known to change for one alternative on a day.
 *
 * @param offer what it buys
 * @param usdPerMonthBefore its cost on the day before, at base values; absent where it had none
 * @param usdPerMonthAfter its cost on the day; absent where it has none any more
 */
public record KnownChange(
        AlternativeId alternative,
        Offer offer,
        Kind kind,
        OptionalDouble usdPerMonthBefore,
        OptionalDouble usdPerMonthAfter) {

    /** What changes. */
    public enum Kind {
        /** Another price is announced, or a promotion ends and what follows is known. */
        PRICE_CHANGES,
        /** A price ends, and none that follows it is known. */
        PRICE_ENDS,
        /** It can be bought from then on. */
        SALE_STARTS,
        /** It can no longer be bought. */
        SALE_ENDS
    }

    /** Whether it makes a difference: a price that is not used can change without any. */
    boolean counts() {
        return kind != Kind.PRICE_CHANGES || !usdPerMonthBefore.equals(usdPerMonthAfter);
    }
}
