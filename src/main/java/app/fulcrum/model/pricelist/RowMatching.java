package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which row of a list speaks of which record of the book.
 *
 * @param matches one for each record that is sold by the token, by identifier
 * @param unknown rows of sellers the book has, of models it has not, by seller and model
 * @param worse rows that name a record another row names better
 * @param ofOtherSellers rows of sellers the book has not
 */
record RowMatching(
        List<Match> matches, List<ListedPrice> unknown, List<ListedPrice> worse, List<ListedPrice> ofOtherSellers) {

    private static final Comparator<ListedPrice> ORDER =
            Comparator.comparing(ListedPrice::provider).thenComparing(ListedPrice::model);

    /**
     * A record and its row.
     *
     * @param row the one closest to its name; of several as close the shortest, which is the one without a date
     * @param isMissed whether the list has prices of the seller's, and nothing of this name at all
     */
    record Match(TokenOffer offer, Optional<ListedPrice> row, boolean isMissed) {}

    private record Row(ListedPrice price, ListedName name) {}

    private record Candidate(ListedPrice row, int distance) {

        static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(candidate -> candidate.row().model().length())
                .thenComparing(Candidate::row, ORDER);
    }

    static RowMatching of(PriceBook book, PriceList list) {
        List<Row> rows = list.rows().stream()
                .map(price -> new Row(price, ListedName.of(price.provider(), price.model())))
                .toList();
        List<ListedName> unpriced = list.leftOut().stream()
                .map(row -> ListedName.of(row.provider(), row.model()))
                .toList();
        Collection<ListedPrice> named = new TreeSet<>(ORDER);
        List<Match> matches = new ArrayList<>();
        for (RecordName record : records(book)) {
            List<Candidate> candidates = candidates(record, rows);
            candidates.forEach(candidate -> named.add(candidate.row()));
            matches.add(new Match(
                    record.offer(),
                    candidates.stream().findFirst().map(Candidate::row),
                    isMissed(record, rows, unpriced)));
        }
        return sorted(matches, rows, named);
    }

    private static List<RecordName> records(PriceBook book) {
        return Stream.of(book.apiOffers(), book.hostedOffers())
                .flatMap(List::stream)
                .map(TokenOffer.class::cast)
                .sorted(Comparator.comparing(TokenOffer::id))
                .map(RecordName::of)
                .toList();
    }

    private static List<Candidate> candidates(RecordName record, List<Row> rows) {
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            OptionalInt distance = record.distance(row.name());
            distance.ifPresent(far -> candidates.add(new Candidate(row.price(), far)));
        }
        candidates.sort(Candidate.CLOSEST_FIRST);
        return candidates;
    }

    private static boolean isMissed(RecordName record, List<Row> rows, List<ListedName> unpriced) {
        return rows.stream()
                        .anyMatch(row ->
                                row.name().providers().contains(record.offer().provider()))
                && Stream.concat(rows.stream().map(Row::name), unpriced.stream())
                        .allMatch(name -> record.distance(name).isEmpty());
    }

    private static RowMatching sorted(List<Match> matches, List<Row> rows, Collection<ListedPrice> named) {
        Collection<ListedPrice> taken = new TreeSet<>(ORDER);
        matches.forEach(match -> match.row().ifPresent(taken::add));
        List<ListedPrice> unknown = new ArrayList<>();
        List<ListedPrice> worse = new ArrayList<>();
        List<ListedPrice> ofOthers = new ArrayList<>();
        for (Row row : rows) {
            if (row.name().providers().isEmpty()) {
                ofOthers.add(row.price());
            } else if (!named.contains(row.price())) {
                unknown.add(row.price());
            } else if (!taken.contains(row.price())) {
                worse.add(row.price());
            }
        }
        unknown.sort(ORDER);
        return new RowMatching(matches, unknown, worse, ofOthers);
    }
}
