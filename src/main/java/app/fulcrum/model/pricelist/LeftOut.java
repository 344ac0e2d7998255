package app.fulcrum.model.pricelist;

/**
 * A row of a price list that was not held against the price book.
 *
 * @param provider who sells it, as the list calls them
 * @param model the model, as the list calls it
 * @param reason why it was not
 */
public record LeftOut(String provider, String model, Reason reason) {

    /** Why a row is not compared, the ones to look into first. */
    public enum Reason {
        /** A figure is no number, or the row has no name. */
        DAMAGED,
        /** A price no vendor asks: most likely of another unit. */
        DOUBTFUL,
        /** Another row fits the same record better. */
        ANOTHER_ROW,
        /** The book says that it is not sold on the day. */
        NOT_ON_SALE,
        /** The price of work in a batch, of a free trial, of long requests alone or of a model tuned for one customer. */
        OTHER_TERMS,
        /** Not billed by tokens of text: pictures, speech, embeddings. */
        OTHER_KIND,
        /** No price of input and output, or 0, which stands for none in these lists. */
        NO_PRICE,
        /** The book has nothing of the seller. */
        OTHER_SELLER
    }
}
