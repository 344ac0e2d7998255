package app.fulcrum.controller.inputs.field;

import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.DetailsView;
import app.fulcrum.view.runs.RunsForm;
import app.fulcrum.view.style.Appearance;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Opens details beside what they are about.
 *
 * @param browser opens an address on the user's wish
 * @param prices shows every offer of a kind for the workload
 * @param seek looks for the value of a number at which a result is what is wanted, beside a node
 * @param runs lets the user fill in what their own replica did, over the window of a node
 * @param describing lets the user describe what the price book does not list
 * @param appearance what pictures are painted in
 */
public record Popups(
        Consumer<String> browser,
        Consumer<Kind> prices,
        BiConsumer<InputKey, Node> seek,
        BiConsumer<RunsForm, Node> runs,
        Describing describing,
        ObservableValue<Appearance> appearance) {

    public void open(Details details, Node place) {
        DetailsView.show(details, place, browser, appearance);
    }
}
