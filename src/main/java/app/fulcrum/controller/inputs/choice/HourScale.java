package app.fulcrum.controller.inputs.choice;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.Collections;
import java.util.List;

/**
 * How high the bars of loads are drawn, and which loads can be drawn.
 *
 * @param top the load of the highest bar
 */
record HourScale(double top) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double ROOM = 1.25;
    private static final double MEANS = 2;
    private static final double STEPS = 100;

    /** With room above the busiest hour, and above a load that is even. */
    static HourScale of(List<Double> loads) {
        double mean = loads.stream().mapToDouble(load -> load / loads.size()).sum();
        return new HourScale(Math.min(GivenDay.LARGEST, Math.max(Collections.max(loads) * ROOM, mean * MEANS)));
    }

    /** From 0 to 1. */
    double heightOf(double load) {
        return Math.clamp(load / top, 0, 1);
    }

    double loadAt(double height) {
        return round(height * top);
    }

    /** More or less by so many steps, of which there are about as many as a bar has pixels. */
    double stepped(double load, int steps) {
        return Math.clamp(round(load + steps * top / STEPS), 0, GivenDay.LARGEST);
    }

    /** To a tenth of a step or less, in digits that can be read. */
    private double round(double load) {
        double digits = Math.pow(10, Math.ceil(Math.log10(STEPS / top)));
        return digits >= 1 ? Math.rint(load * digits) / digits : Math.rint(load * digits) * Math.rint(1 / digits);
    }

    /** {@code Monday, 9 to 10 h: 2.4 times the mean}. */
    static String words(int hour, GivenDay day) {
        int ofDay = hour % GivenDay.DAY;
        String when = MESSAGES.get("day.hour", ofDay, ofDay + 1);
        String named = day.isWeek()
                ? MESSAGES.get("day.hour.of", MESSAGES.get("day.long." + hour / GivenDay.DAY), when)
                : when;
        double mean = day.loads().stream()
                .mapToDouble(load -> load / day.loads().size())
                .sum();
        return MESSAGES.get("day.bar", named, Figures.plain(day.load(hour) / mean));
    }
}
