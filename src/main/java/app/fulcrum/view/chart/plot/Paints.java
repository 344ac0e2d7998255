package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Color;

/** Tokens as AWT colors, and the pen of every alternative: solid, dashed or dotted as well as colored. */
public record Paints(Appearance appearance) {

    private static final int BAND_ALPHA = 46;
    private static final float LINE_WIDTH = 2.25f;
    private static final float GATED_WIDTH = 1.5f;

    public Color color(Token token) {
        return new Color(token.rgb(appearance));
    }

    public Color line(ChartLine line) {
        return color(line.isGated() ? Token.OUT : line.look().color());
    }

    Color band(ChartLine line) {
        Color solid = line(line);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), BAND_ALPHA);
    }

    static BasicStroke pen(ChartLine line) {
        float width = line.isGated() ? GATED_WIDTH : LINE_WIDTH;
        float[] dash = line.look().dash();
        int ends = line.look().isRound() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return dash.length == 0
                ? new BasicStroke(width, ends, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, ends, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
