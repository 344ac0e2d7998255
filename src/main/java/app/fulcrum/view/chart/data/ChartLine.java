package app.fulcrum.view.chart.data;

import app.fulcrum.view.style.Look;

/**
 * What one alternative costs at every volume.
 *
 * @param look how it is drawn
 * @param name printed at the line's end
 * @param endNote why the line ends before the axis does, such as {@code over capacity}; empty if it does not
 */
public record ChartLine(Look look, String name, Curve curve, Presence presence, String endNote) {

    public boolean isGated() {
        return presence instanceof Presence.Gated;
    }

    /** Whether it is how the alternative was before. */
    public boolean isPast() {
        return presence instanceof Presence.Past;
    }

    /** The name, and for one that is ruled out the reason. */
    public String caption() {
        return presence instanceof Presence.Gated(String reason) ? name + " · " + reason : name;
    }
}
