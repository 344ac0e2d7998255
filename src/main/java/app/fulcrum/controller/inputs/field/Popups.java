package app.fulcrum.controller.inputs.field;

import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.DetailsView;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * Opens details beside what they are about.
 *
 * @param browser opens an address on the user's wish
 */
public record Popups(Consumer<String> browser) {

    public void open(Details details, Node place) {
        DetailsView.show(details, place, browser);
    }
}
