package app.fulcrum.text;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.language.Notation;
import app.fulcrum.text.number.EditableText;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Reason;
import app.fulcrum.text.number.Parsed.Value;
import app.fulcrum.text.number.UnitSymbols;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** What to say beside a field about the number typed into it. */
public final class NumberSentences {

    private static final Messages MESSAGES = Messages.of("numbers");

    private NumberSentences() {}

    /** Why the text could not be read, and what would work. */
    public static String refusal(Reason reason, Unit unit) {
        return MESSAGES.get("reason." + reason.name(), UnitSymbols.of(unit));
    }

    /** The question that an ambiguous text raises. */
    public static String question(String typed, Ambiguous ambiguous, Unit unit, Locale locale) {
        String first = EditableText.of(ambiguous.readings().getFirst().range(), unit);
        String second = EditableText.of(ambiguous.readings().get(1).range(), unit);
        boolean separators = typed.indexOf('.') >= 0 || typed.indexOf(',') >= 0;
        return MESSAGES.get(
                separators ? "ambiguous" : "ambiguous.magnitude",
                typed.strip(),
                first,
                second,
                locale.getDisplayLanguage(Language.current().region()));
    }

    /** The echo of a committed text: {@code = 20,000,000 tokens/day}. */
    public static String understood(Value value, Unit unit) {
        return MESSAGES.get("understood", Figures.range(value.range(), number(unit)), UnitSymbols.of(unit));
    }

    /** The same without the unit, which its field is known to have: {@code = 20,000,000}. */
    public static String understoodBriefly(Value value, Unit unit) {
        return MESSAGES.get("understood.briefly", Figures.range(value.range(), number(unit)));
    }

    /** Whether a text already says what it was understood as, so that the echo would only repeat it. */
    public static boolean isEcho(String text, Range understood, Unit unit) {
        return digits(text).equals(digits(Figures.range(understood, number(unit))));
    }

    private static String digits(String number) {
        Notation notation = Notation.current();
        return number.replaceAll("[\\s\\h]", "")
                .replace(String.valueOf(notation.group()), "")
                .replace(notation.to(), "–");
    }

    private static DoubleFunction<String> number(Unit unit) {
        return unit == Unit.SHARE ? Figures::exactPercent : Figures::exact;
    }
}
