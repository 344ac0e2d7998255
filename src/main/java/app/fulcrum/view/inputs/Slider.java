package app.fulcrum.view.inputs;

import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.number.SliderScale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A headline number. */
public record Slider(NumberState state, SliderScale scale, NumberActions actions) {

    /**
     * Where a headline number comes from.
     *
     * @param details opens more about it, beside the node it is called with
     */
    public record Origin(ObservableValue<SourceMark> mark, Consumer<Node> details) {}
}
