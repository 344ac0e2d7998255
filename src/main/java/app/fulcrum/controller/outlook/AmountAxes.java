package app.fulcrum.controller.outlook;

import app.fulcrum.view.outlook.AmountAxis;
import app.fulcrum.view.outlook.AmountAxis.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** How far axes of amounts reach, and where they are marked: at 1, 2 or 5 times a power of ten. */
final class AmountAxes {

    private static final double ROOM = 1.04;
    private static final double[] STEPS = {1, 2, 5, 10};

    /** A line whose end is more times that of the next lower one leaves the frame, so that the others can be told apart. */
    private static final double FAR = 3;

    private AmountAxes() {}

    /**
     * From 0, or lower where something is.
     *
     * @param marks how many marks there are about
     * @param unitsPerUsd in what currency marks are round; 1 for what is no money
     */
    static AmountAxis of(double least, double most, int marks, double unitsPerUsd, DoubleFunction<String> figure) {
        double low = Math.min(0, least * ROOM);
        double high = most > 0 ? most * ROOM : 1;
        double step = step((high - low) * unitsPerUsd / marks) / unitsPerUsd;
        List<Mark> all = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            all.add(new Mark(i * step, figure.apply(i * step)));
        }
        return new AmountAxis(low, high, all);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return STEPS[STEPS.length - 1] * power;
    }

    /**
     * The highest end that is to be seen: from the second lowest up, as long as none is far above the one before.
     *
     * @param ends what lines come to at their ends
     */
    static double frame(List<Double> ends) {
        List<Double> up = ends.stream().sorted().toList();
        double frame = up.isEmpty() ? 0 : up.get(Math.min(1, up.size() - 1));
        for (double end : up) {
            frame = end <= FAR * frame ? Math.max(frame, end) : frame;
        }
        return frame;
    }
}
