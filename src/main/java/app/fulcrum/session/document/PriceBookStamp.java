package app.fulcrum.session.document;

import app.fulcrum.model.catalog.PriceBook;
import java.time.LocalDate;

/**
 * Which price book a document's figures were last looked at with.
 *
 * @param sha256 hash of the price book's files, lower-case hexadecimal
 */
public record PriceBookStamp(LocalDate asOf, String sha256) {

    public static PriceBookStamp of(PriceBook book) {
        return new PriceBookStamp(book.asOf(), book.sha256());
    }
}
