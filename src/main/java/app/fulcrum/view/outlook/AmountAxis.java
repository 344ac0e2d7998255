package app.fulcrum.view.outlook;

import java.util.List;

/**
 * What a picture reaches from and to, upwards.
 *
 * @param marks amounts with their names
 */
public record AmountAxis(double least, double most, List<Mark> marks) {

    public AmountAxis {
        marks = List.copyOf(marks);
    }

    /** A place on an axis and its name. */
    public record Mark(double at, String name) {}
}
