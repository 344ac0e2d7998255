package app.fulcrum.view.chart.plot;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Color;

/** Tokens as AWT colors, and the pen of every option: solid, dashed or dotted as well as colored. */
public record Paints(Appearance appearance) {

    private static final int BAND_ALPHA = 46;
    private static final float LINE_WIDTH = 2.25f;
    private static final float GATED_WIDTH = 1.5f;

    public Color color(Token token) {
        return new Color(token.rgb(appearance));
    }

    public static Token token(Option option) {
        return switch (option) {
            case CLOSED_API -> Token.CLOSED;
            case HOSTED_OPEN_API -> Token.HOSTED;
            case SELF_HOSTED -> Token.SELF_HOSTED;
        };
    }

    public Color line(ChartLine line) {
        return color(line.isGated() ? Token.OUT : token(line.option()));
    }

    Color band(ChartLine line) {
        Color solid = line(line);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), BAND_ALPHA);
    }

    static BasicStroke pen(ChartLine line) {
        float width = line.isGated() ? GATED_WIDTH : LINE_WIDTH;
        return switch (line.option()) {
            case CLOSED_API -> new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            case HOSTED_OPEN_API -> dashed(width, 9, 5);
            case SELF_HOSTED -> dashed(width, 3, 2);
        };
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }
}
