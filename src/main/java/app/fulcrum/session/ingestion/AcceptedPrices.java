package app.fulcrum.session.ingestion;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.AcceptedPrice;
import app.fulcrum.model.pricelist.NotAccepted;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of some price lists a price book is to take over. Of an offer in several lists the first counts, whole. A list is held
 * against the book on its own day, from which on its prices are said to hold.
 *
 * <p>Only offers that the book has can be taken over: lists do not say what else a record needs, such as whose weights a model
 * has, how long it is sold and in what ways. An offer that a list does not have stays, since that proves nothing.
 *
 * @param all by offer
 * @param left offers that were asked for and are not taken over, and why
 */
public record AcceptedPrices(List<Accepted> all, Map<String, NotAccepted> left) {

    public AcceptedPrices {
        all = List.copyOf(all);
    }

    /**
     * An offer that is taken over.
     *
     * @param format what the readers of such lists call them
     */
    public record Accepted(AcceptedPrice price, String format, ImportedFile file) {}

    /** @param offers identifiers of the offers to take over */
    public static AcceptedPrices of(PriceBook book, List<IngestedFile> files, Set<String> offers) {
        Taking taking = new Taking(new ArrayList<>(), new TreeMap<>(), new TreeSet<>(offers));
        for (IngestedFile file : files) {
            if (file.content() instanceof Content.Prices(var list)) {
                taking.add(PriceListComparison.of(book, list, file.file().date()), file);
            }
        }
        taking.open().forEach(id -> taking.left().put(id, NotAccepted.NOT_LISTED));
        taking.all().sort(Comparator.comparing(taken -> taken.price().offer().id()));
        return new AcceptedPrices(taking.all(), taking.left());
    }

    /** @param open offers that no list has had so far */
    private record Taking(List<Accepted> all, Map<String, NotAccepted> left, Set<String> open) {

        void add(PriceListComparison comparison, IngestedFile file) {
            for (Same same : comparison.all(Same.class)) {
                if (open.remove(same.offer().id())) {
                    left.put(same.offer().id(), NotAccepted.SAME);
                }
            }
            for (Differs differs : comparison.all(Differs.class)) {
                if (open.remove(differs.offer().id())) {
                    AcceptedPrice.of(differs, file.file().date())
                            .ifPresentOrElse(
                                    price -> all.add(new Accepted(price, file.format(), file.file())),
                                    () -> left.put(differs.offer().id(), NotAccepted.BOOK_IS_NEWER));
                }
            }
        }
    }

    /** Every offer that some list has other prices of than the book. */
    public static Set<String> changed(PriceBook book, List<IngestedFile> files) {
        Set<String> changed = new TreeSet<>();
        for (IngestedFile file : files) {
            if (file.content() instanceof Content.Prices(var list)) {
                PriceListComparison.of(book, list, file.file().date())
                        .all(Differs.class)
                        .forEach(differs -> changed.add(differs.offer().id()));
            }
        }
        return changed;
    }
}
