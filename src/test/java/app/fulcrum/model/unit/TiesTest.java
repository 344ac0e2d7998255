package app.fulcrum.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TiesTest {

    private static final double MUCH = Double.POSITIVE_INFINITY;

    @Test
    void lastDigitsMakeNobodyCheaper() {
        assertThat(Ties.isLess(210, 210.000_000_000_000_03)).isFalse();
        assertThat(Ties.isLess(210.000_000_000_000_03, 210)).isFalse();
        assertThat(Ties.areEqual(210, 210.000_000_000_000_03)).isTrue();
    }

    @Test
    void moreThanOnePartInATrillionOfTheLargerDoes() {
        assertThat(Ties.isLess(1e12 - 1.001, 1e12)).isTrue();
        assertThat(Ties.isLess(1e12 - 0.999, 1e12)).isFalse();
        assertThat(Ties.areEqual(1e12 - 1.001, 1e12)).isFalse();
    }

    @Test
    void nothingIsLessThanNothing() {
        assertThat(Ties.isLess(0, 0)).isFalse();
        assertThat(Ties.isLess(0, Double.MIN_VALUE)).isTrue();
    }

    @Test
    void whatCannotBeHadIsDearerThanAnything() {
        assertThat(Ties.isLess(1e300, MUCH)).isTrue();
        assertThat(Ties.isLess(MUCH, MUCH)).isFalse();
        assertThat(Ties.isLess(MUCH, 0)).isFalse();
    }

    @Test
    void ofThoseThatTieWithTheCheapestTheFirstNamedWins() {
        assertThat(cheapest(Map.of("a", 210.000_000_000_000_03, "b", 210.0, "c", 211.0)))
                .contains("a");
        assertThat(cheapest(Map.of("a", 211.0, "b", 210.000_000_000_000_03, "c", 210.0)))
                .contains("b");
        assertThat(cheapest(Map.of("a", 211.0, "b", 210.5, "c", 210.0))).contains("c");
        assertThat(cheapest(Map.of("a", MUCH, "b", MUCH, "c", 0.0))).contains("c");
        assertThat(cheapest(Map.of("a", MUCH, "b", MUCH, "c", MUCH))).isEmpty();
    }

    private static java.util.Optional<String> cheapest(Map<String, Double> costs) {
        List<String> inOrder = List.of("a", "b", "c");
        return Ties.cheapest(3, place -> costs.getOrDefault(inOrder.get(place), MUCH)).stream()
                .mapToObj(inOrder::get)
                .findFirst();
    }
}
