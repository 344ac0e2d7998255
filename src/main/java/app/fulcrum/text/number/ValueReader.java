package app.fulcrum.text.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.text.number.NumberSyntax.Result;
import app.fulcrum.text.number.Parsed.Reason;
import app.fulcrum.text.number.Parsed.Unreadable;
import app.fulcrum.text.number.Parsed.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A whole typed value, read under one convention. */
final class ValueReader {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final NumberSyntax numbers;

    ValueReader(Convention convention, UnitWords unit) {
        this.numbers = new NumberSyntax(convention, unit);
    }

    /** @return a {@link Value} or an {@link Unreadable} */
    Parsed read(RangeSyntax text) {
        if (text.isSingle()) {
            return switch (numbers.read(text.base())) {
                case Result.Failure(Reason reason) -> new Unreadable(reason);
                case Result.Quantity number -> new Value(Range.exactly(asDouble(number)), true);
            };
        }
        return readRange(text);
    }

    private Parsed readRange(RangeSyntax text) {
        Result low = numbers.read(text.low());
        Result high = numbers.read(text.high());
        Result base = text.statesBase() ? numbers.read(text.base()) : low;
        for (Result part : new Result[] {low, high, base}) {
            if (part instanceof Result.Failure(Reason reason)) {
                return new Unreadable(reason);
            }
        }
        double lowest = asDouble(low);
        double highest = asDouble(high);
        double middle = text.statesBase() ? asDouble(base) : middle(lowest, highest);
        return inOrder(lowest, middle, highest, text.statesBase());
    }

    /** Whether only the upper end has a magnitude, as in {@code 5 to 20M}, which may mean five million or five. */
    boolean hasDanglingMagnitude(RangeSyntax text) {
        return !text.isSingle()
                && numbers.read(text.low()) instanceof Result.Quantity(BigDecimal low, boolean lowScaled)
                && numbers.read(text.high()) instanceof Result.Quantity(BigDecimal high, boolean highScaled)
                && !lowScaled
                && highScaled
                && low.signum() != 0
                && high.signum() != 0;
    }

    private static Parsed inOrder(double low, double base, double high, boolean baseStated) {
        if (low > high) {
            return new Unreadable(Reason.REVERSED_RANGE);
        }
        if (base < low || base > high) {
            return new Unreadable(Reason.BASE_OUTSIDE_RANGE);
        }
        return new Value(new Range(low, base, high), baseStated);
    }

    private static double middle(double low, double high) {
        double exact = low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low / 2 + high / 2;
        double rounded = new BigDecimal(exact).round(THREE_DIGITS).doubleValue();
        return low <= rounded && rounded <= high
                ? rounded
                : Math.clamp(exact, Math.min(low, high), Math.max(low, high));
    }

    private static double asDouble(Result result) {
        return ((Result.Quantity) result).value().doubleValue();
    }
}
