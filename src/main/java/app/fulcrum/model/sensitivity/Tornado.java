package app.fulcrum.model.sensitivity;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What moves a result, one thing at a time.
 *
 * @param now the result at base; absent where there is none
 * @param bars the widest first, of equal ones the one whose input is listed first; what does not move the result is left out
 * @param without what was moved and does not move the result, in the order of inputs
 */
public record Tornado(Measure measure, OptionalDouble now, List<Bar> bars, List<Driver> without) {

    public Tornado {
        bars = List.copyOf(bars);
        without = List.copyOf(without);
    }

    /** The widest bars. */
    public List<Bar> top(int most) {
        return bars.subList(0, Math.min(most, bars.size()));
    }
}
