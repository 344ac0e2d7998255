package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.number.Parsed.Value;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as German shows and reads them; a JVM of its own, since a run speaks one language. */
@Tag("language")
class GermanNumbersTest {

    private static final long SEED = 20_261_203;

    @BeforeAll
    static void speakGerman() {
        Language.choose(Language.GERMAN);
    }

    private static String plain(String figure) {
        return figure.replace('\u00a0', ' ');
    }

    @Test
    void figuresAreWrittenAsInGerman() {
        assertThat(plain(Figures.tokens(64_000_000))).isEqualTo("64 Mio.");
        assertThat(plain(Figures.tokens(1.2e9))).isEqualTo("1,2 Mrd.");
        assertThat(plain(Figures.tokens(3e12))).isEqualTo("3 Bio.");
        assertThat(plain(Figures.money(7_790))).isEqualTo("7.790 $");
        assertThat(plain(Figures.money(-1_230_000))).isEqualTo("−1,23 Mio. $");
        assertThat(plain(Figures.price(0.88))).isEqualTo("0,88 $");
        assertThat(plain(Figures.share(0.042))).isEqualTo("4,2 %");
        assertThat(plain(Figures.span(10e3, 50e3, Figures::compactMoney))).isEqualTo("10–50 Tsd. $");
        assertThat(plain(Figures.span(9e8, 5e9, Figures::tokens))).isEqualTo("900 Mio.–5 Mrd.");
        assertThat(plain(MoneyFigures.in(new DisplayCurrency("CHF", 2, LocalDate.EPOCH, ""))
                        .amount(500)))
                .isEqualTo("1.000 CHF");
        assertThat(Figures.machine(1234.5)).isEqualTo("1234.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 Mio. | 20e6",
                "20 Mio | 20e6",
                "2,5 Mrd. | 2.5e9",
                "2,5 Milliarden Token pro Tag | 2.5e9",
                "1 Billion | 1e12",
                "1,5 Tsd. | 1500",
                "3 Tausend | 3000",
                "20M | 20e6",
                "2.500 | 2500",
                "20.000.000 Token/Tag | 20e6",
                "20000000 | 20e6"
            })
    void numbersAreReadAsTheyAreTyped(String typed, double value) {
        assertThat(NumberParser.of(Unit.TOKENS_PER_DAY, Locale.GERMANY).parse(typed))
                .isEqualTo(new Value(Range.exactly(value), true));
    }

    /** What both ends count stands once, as the program writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"5–20 Mio.", "5 bis 20 Mio.", "5 Mio. bis 20 Mio.", "5 Mio. to 20 Mio."})
    void rangesAreReadAsTheyAreTyped(String typed) {
        assertThat(NumberParser.of(Unit.TOKENS_PER_DAY, Locale.GERMANY).parse(typed))
                .isInstanceOfSatisfying(Value.class, value -> {
                    assertThat(value.range().low()).isEqualTo(5e6);
                    assertThat(value.range().high()).isEqualTo(20e6);
                });
    }

    /** Whatever the habit of the system: Swiss and American points, German commas. */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "de-CH", "en-US", "fr-FR"})
    void whatStandsInAFieldIsReadBack(String locale) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (Unit unit :
                new Unit[] {Unit.TOKENS_PER_DAY, Unit.SHARE, Unit.USD_PER_MILLION_TOKENS, Unit.BILLION_PARAMETERS}) {
            NumberParser parser = NumberParser.of(unit, Locale.forLanguageTag(locale));
            for (int i = 0; i < 2_000; i++) {
                double low = drawn(random);
                Range range = i % 2 == 0 ? Range.exactly(low) : new Range(low, 2 * low, 5 * low);

                assertThat(parser.parse(EditableText.of(range, unit)))
                        .as("%s, %s, seed %d, case %d: %s", locale, unit, SEED, i, EditableText.of(range, unit))
                        .isEqualTo(new Value(range, true));
            }
        }
    }

    /** One to five digits, from thousandths to millions of millions. */
    private static double drawn(SplittableRandom random) {
        long digits = random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 6)));
        return Double.parseDouble(digits + "e" + random.nextInt(-4, 9));
    }
}
