package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Presence;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Color;

/** Tokens as AWT colors, and the pen of every alternative: solid, dashed or dotted as well as colored. */
public record Paints(Appearance appearance) {

    private static final int BAND_ALPHA = 46;
    private static final float LINE_WIDTH = 2.25f;
    private static final float PAST_WIDTH = 1;
    /** 35 % of 255. */
    private static final int GATED_ALPHA = 89;

    private static final int GATED_BAND_ALPHA = 16;
    private static final int PAST_ALPHA = 140;

    public Color color(Token token) {
        return new Color(token.rgb(appearance));
    }

    public Color line(ChartLine line) {
        Color solid = color(line.look().color());
        return switch (line.presence()) {
            case Presence.Present _ -> solid;
            case Presence.Gated _ -> thinned(solid, GATED_ALPHA);
            case Presence.Past _ -> thinned(solid, PAST_ALPHA);
        };
    }

    Color band(ChartLine line) {
        return thinned(color(line.look().color()), line.isGated() ? GATED_BAND_ALPHA : BAND_ALPHA);
    }

    private static Color thinned(Color solid, int alpha) {
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha);
    }

    static BasicStroke pen(ChartLine line) {
        if (line.isPast()) {
            return new BasicStroke(PAST_WIDTH);
        }
        return pen(line.look());
    }

    /** The pen of a look: solid, dashed or dotted. */
    public static BasicStroke pen(Look look) {
        float width = LINE_WIDTH;
        float[] dash = look.dash();
        int ends = look.isRound() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return dash.length == 0
                ? new BasicStroke(width, ends, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, ends, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
