package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * What a number is and how it is typed; fixed for the life of its control.
 *
 * @param label the name of the number, said before it and read to those who cannot see it
 * @param unit decides how typed text is read
 * @param bounds the smallest and largest value that may be typed, with the default as its base
 * @param display how the number is shown while nobody types, without its unit
 * @param locale the user's, which decides about points and commas
 */
public record NumberSpec(String label, Unit unit, Range bounds, DoubleFunction<String> display, Locale locale) {

    public boolean allows(Range value) {
        return bounds.low() <= value.low() && value.high() <= bounds.high();
    }
}
