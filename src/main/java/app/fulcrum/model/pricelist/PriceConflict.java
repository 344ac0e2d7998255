package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.provenance.ImportedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that price lists say otherwise of one offer. The first list counts.
 *
 * @param member which figure, as the book's files call it; for longer requests with the threshold before it
 * @param said what each list says that says something, in the order of the lists; at least two
 */
public record PriceConflict(TokenOffer offer, String member, List<Said> said) {

    public PriceConflict {
        said = List.copyOf(said);
    }

    /** A list held against the price book. */
    public record ReadList(ImportedFile file, PriceListComparison comparison) {}

    /** A figure of a list: a price in USD for a million tokens, or a share. */
    public record Said(ImportedFile file, double value) {}

    /** All there are between some lists, by offer. */
    public static List<PriceConflict> between(List<ReadList> lists) {
        Map<TokenOffer, Map<String, List<Said>>> said = new TreeMap<>(Comparator.comparing(TokenOffer::id));
        for (ReadList list : lists) {
            for (TokenOffer offer : list.comparison().offers()) {
                // a price of the peak hours is the book's, told in another way
                list.comparison()
                        .rowOf(offer.id())
                        .ifPresent(
                                row -> add(row, list.file(), said.computeIfAbsent(offer, _ -> new LinkedHashMap<>())));
            }
        }
        List<PriceConflict> conflicts = new ArrayList<>();
        said.forEach((offer, members) -> members.forEach((member, values) -> {
            double first = values.getFirst().value();
            if (values.stream().anyMatch(value -> !ListedFigures.isSame(value.value(), first))) {
                conflicts.add(new PriceConflict(offer, member, values));
            }
        }));
        return conflicts;
    }

    private static void add(ListedPrice listed, ImportedFile file, Map<String, List<Said>> members) {
        ListedFigures.of(listed)
                .byMember()
                .forEach((member, value) ->
                        members.computeIfAbsent(member, _ -> new ArrayList<>()).add(new Said(file, value)));
    }
}
