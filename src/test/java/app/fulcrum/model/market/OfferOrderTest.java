package app.fulcrum.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferOrderTest {

    private static List<OfferRow> rows() {
        return MarketTable.of(Books.preset("coding-agent"), Books.market()).rows();
    }

    /** Told once more by hand, to hold the order against. */
    private static Optional<? extends Comparable<?>> value(OfferField field, OfferRow row) {
        return switch (field) {
            case NAME -> Optional.of(row.name().toLowerCase(java.util.Locale.ROOT));
            case SELLER -> Optional.of(row.offer().provider().toLowerCase(java.util.Locale.ROOT));
            case KIND -> Optional.of(row.alternative().kind());
            case MODEL -> row.model().map(model -> model.name().toLowerCase(java.util.Locale.ROOT));
            case USD_PER_MONTH -> row.cost().map(cost -> cost.bill().usdPerMonth());
            case USD_PER_MILLION_TOKENS -> row.cost().map(OfferRow.Cost::usdPerMillionTokens);
            case DIFFERENCE -> row.difference().map(OfferRow.Difference::usdPerMonth);
            case AGE -> row.age().flatMap(OfferAge::days);
            case CONFIDENCE -> Optional.of(row.offer().provenance().confidence());
            case LIFE -> row.offer().life().end().map(end -> end.lastDay());
            case LICENSE ->
                row.license().map(verdict -> verdict.judgment()).filter(judgment -> judgment != Judgment.NOT_EVALUATED);
            case CONTEXT ->
                row.contextTokens().isPresent()
                        ? Optional.of(row.contextTokens().getAsLong())
                        : Optional.empty();
            case GPUS ->
                row.billedGpus().isPresent() ? Optional.of(row.billedGpus().getAsLong()) : Optional.empty();
        };
    }

    @ParameterizedTest
    @EnumSource
    void bothWaysByWhatIsKnownAndTheUnknownLast(OfferField field) {
        for (boolean isDescending : List.of(false, true)) {
            List<OfferRow> ordered = OfferOrder.by(field, isDescending).of(rows());
            List<Optional<? extends Comparable<?>>> values = ordered.stream()
                    .<Optional<? extends Comparable<?>>>map(row -> value(field, row))
                    .toList();
            int known = (int) values.stream().filter(Optional::isPresent).count();

            assertThat(values.subList(0, known)).allMatch(Optional::isPresent);
            assertThat(values.subList(known, values.size())).allMatch(Optional::isEmpty);
            for (int place = 1; place < known; place++) {
                int step = compare(
                        values.get(place - 1).orElseThrow(), values.get(place).orElseThrow());
                assertThat(isDescending ? -step : step).isLessThanOrEqualTo(0);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Comparable<T>> int compare(Comparable<?> one, Comparable<?> other) {
        return ((T) one).compareTo((T) other);
    }

    @Test
    void ofEqualOnesTheFirstByRank() {
        List<OfferRow> ordered = OfferOrder.by(OfferField.KIND, true).of(rows());
        for (int place = 1; place < ordered.size(); place++) {
            OfferRow before = ordered.get(place - 1);
            OfferRow after = ordered.get(place);
            if (before.alternative().kind() == after.alternative().kind()) {
                assertThat(OfferRow.ORDER.compare(before, after)).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theRankIsTheOrderOfTheTableWhateverCameBefore() {
        Seeded.forEach(1, 20, random -> {
            List<OfferRow> rows =
                    MarketTable.of(RandomPlans.scenario(random), Books.market()).rows();
            List<OfferRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertThat(OfferOrder.BY_RANK.of(shuffled))
                    .usingElementComparator(OfferRow.ORDER)
                    .isEqualTo(rows);
        });
    }

    @Test
    void whatEndedLongestAgoComesFirstByLife() {
        Function<OfferRow, SaleStage> stage = OfferRow::stage;
        assertThat(OfferOrder.by(OfferField.LIFE, false).of(rows()).getFirst())
                .extracting(stage)
                .isInstanceOf(SaleStage.Ended.class);
    }
}
