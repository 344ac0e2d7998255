package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1|1",
                "845|845",
                "24.2|24",
                "99.6|100",
                "0.0123456|0.0123",
                "999|999",
                "999.4|999",
                "999.5|1K",
                "1000|1K",
                "1234|1.23K",
                "64000000|64M",
                "61234567|61.2M",
                "999499999|999M",
                "999500000|1B",
                "1200000000|1.2B",
                "1e11|100B",
                "1e12|1T",
                "1.5e15|1,500T",
                "-64000000|−64M",
            })
    void countsAreShownWithThreeDigitsAndAMagnitude(double count, String text) {
        assertThat(Figures.tokens(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61234567|61,234,567",
                "0|0",
                "1234.5|1,234.5",
                "0.1|0.1",
                "-1234567|−1,234,567",
                "1e21|1,000,000,000,000,000,000,000"
            })
    void exactCountsAreShownInFull(double count, String text) {
        assertThat(Figures.exact(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7790|$7,790|$7.79K",
                "7794.99|$7,790|$7.79K",
                "21540|$21,500|$21.5K",
                "999499|$999,000|$999K",
                "999999|$1M|$1M",
                "1234567|$1.23M|$1.23M",
                "12.34|$12|$12",
                "7.25|$7.25|$7.25",
                "7.5|$7.50|$7.50",
                "0.5|$0.50|$0.50",
                "9.999|$10|$10",
                "845.4|$845|$845",
                "5|$5|$5",
                "0|$0|$0",
                "0.00123|$0.00123|$0.00123",
                "-6070|−$6,070|−$6.07K",
            })
    void billsAreShownWithThreeDigits(double usd, String amount, String compact) {
        assertThat(Figures.money(usd)).isEqualTo(amount);
        assertThat(Figures.compactMoney(usd)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|$4.00",
                "0.88|$0.88",
                "11|$11.00",
                "10|$10.00",
                "18.75|$18.80",
                "99.96|$100",
                "0.125|$0.125",
                "150|$150",
                "0|$0.00",
                "0.0049|$0.0049",
                "9.999|$10.00",
                "1234|$1,230",
            })
    void pricesKeepTheirCents(double usd, String text) {
        assertThat(Figures.price(usd)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7791.25|$7,791.25", "7791.255|$7,791.26", "0|$0.00", "-5|−$5.00", "0.001234567|$0.001234567"})
    void exactBillsGoToTheCent(double usd, String text) {
        assertThat(Figures.exactMoney(usd)).isEqualTo(text);
    }

    @Test
    void sharesRatiosBytesAndTimesCarryTheirUnits() {
        assertThat(Figures.share(0.26)).isEqualTo("26\u00a0%");
        assertThat(Figures.share(0.07)).isEqualTo("7\u00a0%");
        assertThat(Figures.share(1)).isEqualTo("100\u00a0%");
        assertThat(Figures.share(0.793)).isEqualTo("79\u00a0%");
        assertThat(Figures.share(0.0425)).isEqualTo("4.3\u00a0%");
        assertThat(Figures.share(0.0999)).isEqualTo("10\u00a0%");
        assertThat(Figures.share(0.00049)).isEqualTo("0.049\u00a0%");
        assertThat(Figures.share(-0.207)).isEqualTo("−21\u00a0%");
        assertThat(Figures.share(0)).isEqualTo("0\u00a0%");
        assertThat(Figures.share(12.345)).isEqualTo("1,230\u00a0%");
        assertThat(Figures.count(24.2)).isEqualTo("24");
        assertThat(Figures.count(46_852)).isEqualTo("46,900");
        assertThat(Figures.count(0.4)).isEqualTo("0");
        assertThat(Figures.ratio(2.5)).isEqualTo("2.5×");
        assertThat(Figures.plain(1234.5)).isEqualTo("1,230");
        assertThat(Figures.gibibytes(73.2 * (1L << 30))).isEqualTo("73.2\u00a0GiB");
        assertThat(Figures.milliseconds(50)).isEqualTo("50\u00a0ms");
        assertThat(Figures.milliseconds(999.6)).isEqualTo("1\u00a0s");
        assertThat(Figures.milliseconds(1250)).isEqualTo("1.25\u00a0s");
    }

    @Test
    void rangesShowBothEndsUnlessTheyLookAlike() {
        assertThat(Figures.span(158e6, 221e6, Figures::tokens)).isEqualTo("158M–221M");
        assertThat(Figures.span(158.1e6, 158.2e6, Figures::tokens)).isEqualTo("158M");
        assertThat(Figures.range(new Range(158e6, 175e6, 221e6), Figures::tokens))
                .isEqualTo("175M (158M–221M)");
        assertThat(Figures.range(Range.exactly(175e6), Figures::tokens)).isEqualTo("175M");
    }

    @Test
    void anotherCurrencyIsConvertedAndNamed() {
        MoneyFigures euros = MoneyFigures.in(new DisplayCurrency("EUR", 0.5, LocalDate.of(2026, 11, 20), "a bank"));
        assertThat(euros.amount(7790)).isEqualTo("€3,900");
        assertThat(euros.compact(43_000)).isEqualTo("€21.5K");
        assertThat(euros.price(22)).isEqualTo("€11.00");
        MoneyFigures francs = MoneyFigures.in(new DisplayCurrency("CHF", 2, LocalDate.of(2026, 11, 20), "a bank"));
        assertThat(francs.price(0.44)).isEqualTo("CHF\u00a00.88");
        MoneyFigures yen = MoneyFigures.in(new DisplayCurrency("JPY", 150, LocalDate.of(2026, 11, 20), "a bank"));
        assertThat(yen.exact(10.001)).isEqualTo("¥1,500");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberNeverBecomesAFigure(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.tokens(value));
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.money(value));
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.machine(value));
    }

    @Test
    void theMachineFormReadsBackAsTheSameDouble() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-12, 16));
            String text = Figures.machine(value);
            assertThat(Double.parseDouble(text)).as("seed %d, case %d", seed, i).isEqualTo(value);
            assertThat(text).matches("-?[0-9]+(\\.[0-9]+)?");
        }
        assertThat(Figures.machine(2e7)).isEqualTo("20000000");
        assertThat(Figures.machine(0)).isEqualTo("0");
    }
}
