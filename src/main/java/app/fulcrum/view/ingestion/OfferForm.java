package app.fulcrum.view.ingestion;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The offers of a price list beside those of the price book.
 *
 * @param title how many there are of each kind
 * @param rows what costs something else, is new, or is missing from the list, the largest change first
 * @param same what costs the same
 * @param sameTitle how many those are
 * @param saving what can be done with the rows that are ticked
 */
public record OfferForm(String title, List<ListedRow> rows, List<ListedRow> same, String sameTitle, Saving saving) {

    public OfferForm {
        rows = List.copyOf(rows);
        same = List.copyOf(same);
    }

    /** Makes a price book of ticked offers. */
    @FunctionalInterface
    public interface Saving {

        /**
         * Asks where to, and writes it.
         *
         * @param offers the identifiers of those that are ticked
         * @param said told in words what came of it; not told where the user backed out
         */
        void save(Set<String> offers, Consumer<String> said);
    }

    /**
     * An offer in a list.
     *
     * @param offer its identifier in the price book; empty for one that can only be looked at
     * @param name what it is called
     * @param input price of a million tokens of input, now and in the list
     * @param output the same of output
     * @param change the largest move of a figure; empty where there is nothing to compare
     * @param isFar whether it is so large that it may be a mistake
     * @param remark what else there is to say, such as other figures
     * @param isTicked whether it is ticked unless the user says otherwise
     */
    public record ListedRow(
            String offer,
            String name,
            String seller,
            String input,
            String output,
            String change,
            boolean isFar,
            String remark,
            boolean isTicked) {

        /** Whether there is anything to choose. */
        boolean isFree() {
            return !offer.isEmpty();
        }
    }
}
