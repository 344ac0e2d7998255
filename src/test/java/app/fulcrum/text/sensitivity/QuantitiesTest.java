package app.fulcrum.text.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.support.Books;
import app.fulcrum.text.number.MoneyFigures;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    private final Quantities quantities = new Quantities(MoneyFigures.USD);

    @Test
    void aValueHasItsUnit() {
        assertThat(quantities.of(1.84, Unit.USD_PER_GPU_HOUR)).isEqualTo("$1.84 /GPU-hour");
        assertThat(quantities.of(0.2612, Unit.FULL_TIME_EQUIVALENTS)).isEqualTo("0.261 FTE");
        assertThat(quantities.of(171e6, Unit.TOKENS_PER_DAY)).isEqualTo("171M /day");
        assertThat(quantities.of(0.188, Unit.SHARE)).isEqualTo("19\u00a0%");
        assertThat(quantities.of(46_000, Unit.USD)).isEqualTo("$46K");
    }

    @Test
    void aSpanHasItOnce() {
        assertThat(quantities.span(0.4, 0.1, Unit.FULL_TIME_EQUIVALENTS)).isEqualTo("0.4 → 0.1 FTE");
        assertThat(quantities.span(0.6, 1.2, Unit.USD_PER_MILLION_TOKENS)).isEqualTo("$0.60 → $1.20 /1M");
    }

    @Test
    void moneyIsInTheCurrencyShown() {
        Quantities euros = new Quantities(MoneyFigures.in(new DisplayCurrency("EUR", 0.5, Books.TODAY, "test")));

        assertThat(euros.of(2, Unit.USD_PER_GPU_HOUR)).isEqualTo("€1.00 /GPU-hour");
    }
}
