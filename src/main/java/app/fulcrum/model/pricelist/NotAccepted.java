package app.fulcrum.model.pricelist;

/** Why a price book takes over nothing of an offer. */
public enum NotAccepted {
    /** The first list that has it says what the book says. */
    SAME,
    /** The book's prices were read after the list's day. */
    BOOK_IS_NEWER,
    /** No list has a price of it that can be compared, or it is not on sale on the list's day. */
    NOT_LISTED
}
