package app.fulcrum.view.number;

/**
 * A mark under a slider.
 *
 * @param label empty for a minor mark
 */
public record Tick(double value, String label) {

    public boolean isLabeled() {
        return !label.isEmpty();
    }
}
