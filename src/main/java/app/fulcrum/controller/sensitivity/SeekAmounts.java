package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.sensitivity.Wish.Kind;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The amounts that a result is wanted to come to. */
final class SeekAmounts {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final double USUAL_SHARE = 0.8;
    private static final double PERCENT = 100;
    private static final Range ANY_AMOUNT = new Range(-1e12, 0, 1e12);
    private static final Range ANY_SHARE = new Range(0, USUAL_SHARE, 1);

    private SeekAmounts() {}

    /** What the result comes to today, in round figures: what is wanted is not far from it. */
    static double usual(Wish wish, Snapshot now) {
        if (wish.kind() == Kind.USED) {
            return USUAL_SHARE;
        }
        double result = Trial.of(now.scenario(), now.book()).of(wish.measure()).orElse(0);
        return new BigDecimal(result).round(TWO_DIGITS).doubleValue();
    }

    /** What it is typed into; absent where none is asked. */
    static Optional<NumberState> field(Wish wish) {
        return wish.kind().unit().map(unit -> {
            boolean isShare = unit == Unit.SHARE;
            DoubleFunction<String> display = isShare ? value -> Figures.plain(value * PERCENT) : Figures::money;
            return new NumberState(
                    new NumberSpec(
                            MESSAGES.get("seek.amount"),
                            unit,
                            isShare ? ANY_SHARE : ANY_AMOUNT,
                            display,
                            Language.current().numbers()),
                    Range.exactly(wish.amount()));
        });
    }
}
