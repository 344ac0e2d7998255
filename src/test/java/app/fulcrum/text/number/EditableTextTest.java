package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Parsed.Value;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditableTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64000000      | TOKENS_PER_DAY         | 64M",
                "61234567      | TOKENS_PER_DAY         | 61,234,567",
                "1500          | TOKENS_PER_REQUEST     | 1500",
                "100000        | TOKENS_PER_DAY         | 100000",
                "0.88          | USD_PER_MILLION_TOKENS | 0.88",
                "1.125         | USD_PER_MILLION_TOKENS | 1.1250",
                "0.25          | SHARE                  | 25",
                "0.07          | SHARE                  | 7",
                "0.00125       | SHARE                  | 0.1250",
                "70.6          | BILLION_PARAMETERS     | 70.6B",
                "0.5           | BILLION_PARAMETERS     | 500M",
                "2000          | BILLION_PARAMETERS     | 2T",
                "70.553706     | BILLION_PARAMETERS     | 70.553706B",
                "0             | TOKENS_PER_DAY         | 0",
            })
    void aFieldShowsTheExactValue(double value, Unit unit, String text) {
        assertThat(EditableText.of(value, unit)).isEqualTo(text);
    }

    @Test
    void aRangeShowsItsBaseFirst() {
        Range range = new Range(5e6, 1e7, 2e7);
        assertThat(EditableText.of(range, Unit.TOKENS_PER_DAY)).isEqualTo("10M (5M to 20M)");
        Range shares = new Range(0.05, 0.1, 0.2);
        assertThat(EditableText.of(shares, Unit.SHARE)).isEqualTo("10 (5 to 20)");
    }

    @Test
    void aMagnitudeNeverStandsBesideABareNumber() {
        Range range = new Range(1, 700_000, 2e7);
        assertThat(EditableText.of(range, Unit.TOKENS_PER_DAY)).isEqualTo("700000 (1 to 20,000,000)");
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyRangeReadsBackTheSameWhereverTheDecimalsStart(Unit unit) {
        long seed = 20261122L + unit.ordinal();
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            double base = value(random);
            Range range = new Range(base / random.nextInt(1, 100), base, base * random.nextInt(1, 100));
            for (Locale locale :
                    new Locale[] {Locale.US, Locale.GERMANY, Locale.of("de", "CH"), Locale.of("ar", "EG")}) {
                assertThat(NumberParser.of(unit, locale).parse(EditableText.of(range, unit)))
                        .as("seed %d, case %d, %s in %s", seed, i, range, locale)
                        .isEqualTo(new Value(range, true));
            }
        }
    }

    private static double value(Random random) {
        double magnitude = Math.pow(10, random.nextDouble(-4, 11));
        return random.nextBoolean() ? magnitude : Math.rint(magnitude * 10) / 10;
    }
}
