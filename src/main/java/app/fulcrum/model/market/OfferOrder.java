package app.fulcrum.model.market;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order of offers. What is not known of the field comes last, whichever end comes first; of equal ones the first by rank.
 *
 * @param field what decides; absent for the rank, {@link OfferRow#ORDER}
 * @param isDescending whether the largest comes first; without effect on the rank
 */
public record OfferOrder(Optional<OfferField> field, boolean isDescending) {

    /** What can be had before what cannot, the cheaper first, and what has no cost last. */
    public static final OfferOrder BY_RANK = new OfferOrder(Optional.empty(), false);

    public static OfferOrder by(OfferField field, boolean isDescending) {
        return new OfferOrder(Optional.of(field), isDescending);
    }

    public List<OfferRow> of(List<OfferRow> rows) {
        return rows.stream().sorted(comparator()).toList();
    }

    private Comparator<OfferRow> comparator() {
        return field.map(known -> known.order(isDescending).thenComparing(OfferRow.ORDER))
                .orElse(OfferRow.ORDER);
    }
}
