package app.fulcrum.text.number;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Notation;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Reason;
import app.fulcrum.text.number.Parsed.Unreadable;
import app.fulcrum.text.number.Parsed.Value;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads numbers the way people type them: {@code 20M}, {@code 20 m}, {@code 2e7}, {@code 20,000,000},
 * {@code 20 000 000}, {@code 25 %}, {@code 5M to 20M}, {@code 10M (5M to 20M)}, with or without the unit.
 *
 * <p>The program prints what its language puts before decimals. Someone may type either, so
 * a text that the two habits read differently is never decided here: both readings are returned. Exponents and sizes
 * are limited before any arithmetic.
 */
public final class NumberParser {

    private static final int MAX_LENGTH = 128;

    private final UnitWords unit;
    private final char decimalSign;
    private final char groupSign;

    private NumberParser(UnitWords unit, DecimalFormatSymbols symbols) {
        this.unit = unit;
        this.decimalSign = symbols.getDecimalSeparator();
        this.groupSign = symbols.getGroupingSeparator();
    }

    /**
     * @param unit the unit of the field: a share is typed in percent and returned as a fraction, parameters are typed
     *     in billions or with a magnitude of their own
     * @param locale decides which reading of an ambiguous text comes first, and whether there are two at all
     */
    public static NumberParser of(Unit unit, Locale locale) {
        return new NumberParser(UnitWords.of(unit), DecimalFormatSymbols.getInstance(locale));
    }

    public Parsed parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Unreadable(Reason.TOO_LONG);
        }
        RangeSyntax parts = RangeSyntax.split(TypedCharacters.normalize(text));
        Parsed byPoint = read(Convention.POINT, parts);
        Parsed byComma = read(Convention.COMMA, parts);
        return switch (new Pair(byPoint, byComma)) {
            case Pair(Unreadable point, Unreadable comma) -> moreTelling(point, comma);
            case Pair(Unreadable _, Parsed comma) -> onlyByComma(comma, parts);
            case Pair(Parsed point, Unreadable _) -> point;
            case Pair(Parsed point, Parsed comma) -> settle(point, comma, parts);
        };
    }

    private record Pair(Parsed byPoint, Parsed byComma) {}

    private Parsed settle(Parsed byPoint, Parsed byComma, RangeSyntax parts) {
        boolean pointIsCustom = decimalSign == '.' && (groupSign == ',' || !parts.contains(','));
        if (pointIsCustom || byPoint.equals(byComma)) {
            return byPoint;
        }
        boolean commaIsCustom = decimalSign == ',' && Notation.current().decimal() == ',';
        if (commaIsCustom) {
            return byComma;
        }
        return decimalSign == ',' ? either(byComma, byPoint) : either(byPoint, byComma);
    }

    /**
     * {@code 1,5} where a point is the custom: probably one and a half, but perhaps a slip for fifteen, unless the program
     * itself writes it so.
     */
    private Parsed onlyByComma(Parsed byComma, RangeSyntax parts) {
        boolean isSlip = decimalSign == '.' && Notation.current().decimal() == '.';
        Parsed careless = isSlip ? read(Convention.CARELESS_POINT, parts) : byComma;
        return careless instanceof Unreadable || careless.equals(byComma) ? byComma : either(byComma, careless);
    }

    private Parsed read(Convention convention, RangeSyntax parts) {
        ValueReader reader = new ValueReader(convention, unit);
        Parsed plain = reader.read(parts);
        if (!reader.hasDanglingMagnitude(parts)) {
            return plain;
        }
        Parsed shared = reader.read(parts.withMagnitudeOfHighOnLow());
        if (shared instanceof Unreadable) {
            return plain;
        }
        // Where the program itself writes what both ends count once, that is what is meant.
        return Notation.current().writesUnitOnce() ? shared : either(shared, plain);
    }

    private static Unreadable moreTelling(Unreadable one, Unreadable other) {
        return one.reason() == Reason.UNEVEN_GROUPS ? other : one;
    }

    private static Parsed either(Parsed first, Parsed second) {
        List<Value> readings = new ArrayList<>(readings(first));
        readings(second).stream().filter(value -> !readings.contains(value)).forEach(readings::add);
        return readings.size() == 1 ? readings.getFirst() : new Ambiguous(readings);
    }

    private static List<Value> readings(Parsed parsed) {
        return switch (parsed) {
            case Value value -> List.of(value);
            case Ambiguous(List<Value> values) -> values;
            case Unreadable _ -> List.of();
        };
    }
}
