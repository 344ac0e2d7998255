package app.fulcrum.view.chart.layout;

/** How wide a text is where it will be drawn. */
@FunctionalInterface
public interface TextMeasure {

    double width(String text, TextRole role);
}
