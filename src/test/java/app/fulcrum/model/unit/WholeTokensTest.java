package app.fulcrum.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTokensTest {

    @Test
    void wholeNumbersStay() {
        assertThat(WholeTokens.floor(0)).isZero();
        assertThat(WholeTokens.floor(1)).isEqualTo(1);
        assertThat(WholeTokens.floor(81_000_000)).isEqualTo(81_000_000);
        assertThat(WholeTokens.floor(1e15)).isEqualTo(1_000_000_000_000_000L);
    }

    @Test
    void roundingErrorBelowAWholeNumberDoesNotCostAToken() {
        assertThat(WholeTokens.floor(Math.nextDown(81_000_000.0))).isEqualTo(81_000_000);
        assertThat(WholeTokens.floor(3 * 0.1 * 10)).isEqualTo(3);
        assertThat(WholeTokens.floor(81_000_000 * (1 - 9e-13))).isEqualTo(81_000_000);
    }

    @Test
    void roundingErrorAboveAWholeNumberDoesNotAddOne() {
        assertThat(WholeTokens.floor(Math.nextUp(81_000_000.0))).isEqualTo(81_000_000);
    }

    @Test
    void whatIsMoreThanRoundingErrorIsCutOff() {
        assertThat(WholeTokens.floor(0.999_999)).isZero();
        assertThat(WholeTokens.floor(81_000_000 - 1e-3)).isEqualTo(80_999_999);
        assertThat(WholeTokens.floor(80_999_999.5)).isEqualTo(80_999_999);
    }

    @Test
    void beyondTheRangeOfLongItIsTheLargest() {
        assertThat(WholeTokens.floor(1e30)).isEqualTo(Long.MAX_VALUE);
    }
}
