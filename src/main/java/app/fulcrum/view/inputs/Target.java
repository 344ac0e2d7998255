package app.fulcrum.view.inputs;

import app.fulcrum.view.style.Look;
import java.util.Optional;

/**
 * Whose model and GPUs the sliders set.
 *
 * @param look how it is drawn everywhere; absent where there is none
 */
public record Target(Optional<Look> look, String words) {

    public static final Target NONE = new Target(Optional.empty(), "");
}
