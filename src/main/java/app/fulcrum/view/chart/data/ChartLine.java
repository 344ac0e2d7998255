package app.fulcrum.view.chart.data;

import app.fulcrum.model.scenario.Option;

/**
 * What one option costs at every volume.
 *
 * @param name printed at the line's end
 * @param endNote why the line ends before the axis does, such as {@code over capacity}; empty if it does not
 */
public record ChartLine(Option option, String name, Curve curve, Presence presence, String endNote) {

    public boolean isGated() {
        return presence instanceof Presence.Gated;
    }

    /** The name, and for an option that is ruled out the reason. */
    public String caption() {
        return presence instanceof Presence.Gated(String reason) ? name + " · " + reason : name;
    }
}
