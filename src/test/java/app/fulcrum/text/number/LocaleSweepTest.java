package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Unreadable;
import app.fulcrum.text.number.Parsed.Value;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every locale of the JDK: nothing that a locale prints is silently read as another number. */
class LocaleSweepTest {

    private static final String GROUPS_BY_TWO = "tok";
    private static final double[] VALUES = {
        0,
        1,
        1.5,
        12.5,
        0.125,
        0.5,
        7.25,
        100,
        999,
        999.999,
        1000,
        1234,
        1234.5,
        1234.567,
        1500,
        1.125,
        20000,
        123456,
        123456.789,
        999999,
        1000000,
        1234567,
        1234567.891,
        20000000,
        61234567,
        123456789,
        2000000000,
        12345678901d,
        -1,
        -1.5,
        -1234.5,
        -1234567.891
    };

    @Test
    void whatALocalePrintsIsReadAsThatNumberOrAskedAbout() {
        List<String> misread = new ArrayList<>();
        for (Locale locale : NumberFormat.getAvailableLocales()) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(6);
            NumberParser reader = NumberParser.of(Unit.RATIO, locale);
            for (double value : VALUES) {
                String text = format.format(value);
                Parsed parsed = reader.parse(text);
                boolean refused =
                        parsed instanceof Unreadable && locale.getLanguage().equals(GROUPS_BY_TWO);
                if (!refused && !meansOrAsks(parsed, value)) {
                    misread.add(locale.toLanguageTag() + " prints " + value + " as " + text + ", read as " + parsed);
                }
            }
        }
        assertThat(misread).isEmpty();
    }

    @Test
    void onlyGroupsThatNoOtherLocaleUsesAreRefused() {
        Locale tokiPona = Locale.forLanguageTag(GROUPS_BY_TWO);
        assertThat(NumberParser.of(Unit.RATIO, tokiPona).parse("1 00"))
                .isEqualTo(new Unreadable(Parsed.Reason.UNEVEN_GROUPS));
    }

    private static boolean meansOrAsks(Parsed parsed, double value) {
        return switch (parsed) {
            case Value one -> one.range().base() == value;
            case Ambiguous many -> many.readings().getFirst().range().base() == value;
            case Unreadable _ -> false;
        };
    }

    @Test
    void whatStandsInAFieldReadsBackAsTheSameValueInEveryLocale() {
        List<String> changed = new ArrayList<>();
        for (Locale locale : NumberFormat.getAvailableLocales()) {
            for (Unit unit : List.of(Unit.TOKENS_PER_DAY, Unit.SHARE, Unit.BILLION_PARAMETERS)) {
                NumberParser reader = NumberParser.of(unit, locale);
                for (double value : VALUES) {
                    Range range = Range.exactly(value);
                    String text = EditableText.of(range, unit);
                    Parsed parsed = reader.parse(text);
                    if (!parsed.equals(new Value(range, true))) {
                        changed.add(locale + " " + unit + " " + value + " as " + text + ", read as " + parsed);
                    }
                }
            }
        }
        assertThat(changed).isEmpty();
    }
}
