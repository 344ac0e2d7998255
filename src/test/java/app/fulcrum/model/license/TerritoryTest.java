package app.fulcrum.model.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryTest {

    private static final List<String> EXCLUDED = List.of("EU", "UK", "KR");

    @Test
    void aMemberStateLiesInTheUnion() {
        assertThat(Territory.isWithin("DE", EXCLUDED)).isTrue();
        assertThat(Territory.isWithin("EU", EXCLUDED)).isTrue();
    }

    @Test
    void neighborsOfTheUnionDoNotLieInIt() {
        assertThat(List.of("CH", "NO", "IS", "TR", "UA")).noneMatch(place -> Territory.isWithin(place, EXCLUDED));
    }

    @Test
    void aMemberStateLiesInNoOtherTerritory() {
        assertThat(Territory.isWithin("DE", List.of("UK", "KR"))).isFalse();
    }

    @Test
    void theUnitedKingdomIsKnownByBothItsCodes() {
        assertThat(Territory.isWithin("GB", EXCLUDED)).isTrue();
        assertThat(Territory.isWithin("UK", EXCLUDED)).isTrue();
    }

    @Test
    void onePlaceIsEnough() {
        assertThat(Territory.anyWithin(List.of("US", "KR"), EXCLUDED)).isTrue();
        assertThat(Territory.anyWithin(List.of("US", "JP"), EXCLUDED)).isFalse();
        assertThat(Territory.anyWithin(List.of(), EXCLUDED)).isFalse();
    }
}
