package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartModel;

/** The room around the plot that its surroundings need, in whole pixels. */
public record Margins(int top, int right, int bottom, int left) {

    /** Above the plot: the pill of today's volume. */
    private static final int TOP = 32;

    private static final int EDGE = 12;
    private static final int TITLE = 20;
    private static final int MARK_TEXT = 20;
    private static final int LEAST_RIGHT = 24;
    /** The strip of winners with its distance to the plot. */
    public static final int STRIP = 22;

    static Margins of(ChartModel model, TextMeasure measure, double nameWidth) {
        double marks = AxisMarks.of(model.y()).stream()
                .mapToDouble(mark -> measure.width(mark.text(), TextRole.AXIS))
                .max()
                .orElse(0);
        int left = EDGE + TITLE + (int) Math.ceil(marks) + 8;
        int right = Math.max(LEAST_RIGHT, (int) Math.ceil(nameWidth) + LineNames.GAP + EDGE);
        return new Margins(TOP, right, STRIP + MARK_TEXT + TITLE, left);
    }

    Box inside(double width, double height) {
        return new Box(
                left,
                top,
                Math.max(1, Math.floor(width) - left - right),
                Math.max(1, Math.floor(height) - top - bottom));
    }
}
