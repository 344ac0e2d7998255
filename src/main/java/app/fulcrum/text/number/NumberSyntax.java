package app.fulcrum.text.number;

import app.fulcrum.text.number.Parsed.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One typed number: sign, currency sign, digits, exponent, magnitude, percent sign and unit. */
final class NumberSyntax {

    /** The largest exponent and the largest magnitude of a result; beyond it nothing in this program has a meaning. */
    private static final int MAX_EXPONENT = 30;

    private static final Pattern NUMBER = Pattern.compile("(?<sign>[+\\-–]?)\\s*(?<currency>(?:US\\s?)?\\$|USD)?\\s*"
            + "(?<digits>[0-9.,|](?:[0-9.,'_| ]*[0-9.,|])?)"
            + "(?:[eE](?<exponent>[+-]?[0-9]+))?"
            + "\\s*(?<magnitude>\\p{L}++\\.?)?\\s*(?<percent>%?)(?<rest>.*)");

    private final Convention convention;
    private final UnitWords unit;

    NumberSyntax(Convention convention, UnitWords unit) {
        this.convention = convention;
        this.unit = unit;
    }

    /** What the text says about one number: a value and whether it had a magnitude of its own, or a reason why not. */
    sealed interface Result {
        record Quantity(BigDecimal value, boolean scaled) implements Result {}

        record Failure(Reason reason) implements Result {}
    }

    Result read(String text) {
        Matcher match = NUMBER.matcher(text);
        if (!match.matches()) {
            return new Result.Failure(text.isEmpty() ? Reason.EMPTY : Reason.NOT_A_NUMBER);
        }
        Optional<Reason> objection = objection(match);
        if (objection.isPresent()) {
            return new Result.Failure(objection.get());
        }
        Optional<BigDecimal> digits = DigitRun.read(match.group("digits"), convention);
        return digits.isEmpty() ? new Result.Failure(Reason.UNEVEN_GROUPS) : scale(digits.get(), match);
    }

    private Optional<Reason> objection(Matcher match) {
        if (match.group("currency") != null && !unit.isMoney()) {
            return Optional.of(Reason.UNEXPECTED_CURRENCY);
        }
        if (!match.group("percent").isEmpty() && !unit.isShare()) {
            return Optional.of(Reason.UNEXPECTED_PERCENT);
        }
        boolean known = unit.allowsAfterNumber(match.group("rest").strip())
                && magnitude(match).isPresent();
        return known ? Optional.empty() : Optional.of(Reason.UNKNOWN_WORD);
    }

    private Optional<Magnitude> magnitude(Matcher match) {
        String word = match.group("magnitude");
        if (word == null || unit.allows(word)) {
            return Optional.of(Magnitude.ONE);
        }
        return Magnitude.typedAs(word);
    }

    private Result scale(BigDecimal digits, Matcher match) {
        Magnitude magnitude = magnitude(match).orElse(Magnitude.ONE);
        Optional<Integer> exponent = exponent(match.group("exponent"));
        if (exponent.isEmpty()) {
            return new Result.Failure(Reason.TOO_LARGE);
        }
        boolean scaled = magnitude != Magnitude.ONE;
        int power = exponent.get() + magnitude.exponent() - (scaled ? unit.scale() : 0) - (unit.isShare() ? 2 : 0);
        BigDecimal value = digits.scaleByPowerOfTen(power);
        if (Significant.exponent(value) > MAX_EXPONENT) {
            return new Result.Failure(Reason.TOO_LARGE);
        }
        boolean negative =
                !match.group("sign").isEmpty() && !match.group("sign").equals("+");
        return new Result.Quantity(negative ? value.negate() : value, scaled);
    }

    private static Optional<Integer> exponent(@Nullable String text) {
        if (text == null) {
            return Optional.of(0);
        }
        int digits = text.length() - (Character.isDigit(text.charAt(0)) ? 0 : 1);
        if (digits > 3) {
            return Optional.empty();
        }
        int exponent = Integer.parseInt(text);
        return Math.abs(exponent) > MAX_EXPONENT ? Optional.empty() : Optional.of(exponent);
    }
}
