package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.TokenOffer;
import java.util.List;
import java.util.OptionalDouble;

/** What a price list says of one record of the price book, or of something the book does not have. */
public sealed interface PriceFinding {

    /**
     * Every figure the list has is the book's.
     *
     * @param atPeak whether the list has the prices of the peak hours
     */
    record Same(TokenOffer offer, ListedPrice listed, boolean atPeak) implements PriceFinding {}

    /** Some figures are others. */
    record Differs(TokenOffer offer, ListedPrice listed, List<Change> changes) implements PriceFinding {
        public Differs {
            changes = List.copyOf(changes);
        }
    }

    /** The list has others of the seller's, but not this one. */
    record Gone(TokenOffer offer) implements PriceFinding {}

    /** The book has others of the seller's, but not this one. */
    record New(ListedPrice listed) implements PriceFinding {}

    /**
     * A figure that is another in the list.
     *
     * @param member as the book's files call it; for longer requests with the threshold before it
     * @param book absent where the book has none
     */
    record Change(String member, OptionalDouble book, double listed) {}
}
