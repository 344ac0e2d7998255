package app.fulcrum.view.chart;

import app.fulcrum.view.chart.layout.TextLine;
import app.fulcrum.view.chart.layout.TextMeasure;
import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.style.FontLoader;
import app.fulcrum.view.style.Fonts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures text as JavaFX will draw it, each text once. */
final class FxTextMeasure implements TextMeasure {

    private static final int CAPACITY = 1_000;

    private final Map<TextLine, Double> widths = new HashMap<>();
    private final Text probe = new Text();

    FxTextMeasure() {
        FontLoader.load();
    }

    @Override
    public double width(String text, TextRole role) {
        if (widths.size() > CAPACITY) {
            widths.clear();
        }
        return widths.computeIfAbsent(new TextLine(text, role), this::measure);
    }

    private double measure(TextLine line) {
        probe.setFont(font(line.role()));
        probe.setText(line.text());
        return probe.getLayoutBounds().getWidth();
    }

    private static Font font(TextRole role) {
        FontWeight weight = role.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
        return Font.font(Fonts.FAMILY, weight, role.size());
    }
}
