package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.NumberSlider;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left column from top to bottom. */
public final class InputsView {

    private InputsView() {}

    /**
     * Builds the column.
     *
     * @param claims what is claimed elsewhere about the scenario at hand
     * @param sections everything that is not on a slider
     */
    public static Region build(
            Sliders sliders, ObservableValue<Claims> claims, ObservableValue<List<Row.Section>> sections) {
        return style(
                new VBox(
                        14, tokens(sliders), model(sliders), gpus(sliders), ClaimsView.build(claims), drawer(sections)),
                Style.PANEL,
                Style.INPUTS);
    }

    /** Built anew when there are other alternatives. */
    private static Region drawer(ObservableValue<List<Row.Section>> sections) {
        StackPane place = new StackPane();
        sections.subscribe(now -> place.getChildren().setAll(new DrawerView().build(now)));
        return new Settled(place);
    }

    private static Region tokens(Sliders sliders) {
        Slider tokens = sliders.tokens();
        Slider.Origin origin = sliders.tokensOrigin();
        return NumberSlider.buildWithSource(
                tokens.state(), tokens.scale(), tokens.actions(), origin.mark(), origin.details());
    }

    private static Region model(Sliders sliders) {
        Slider model = sliders.model();
        return NumberSlider.build(model.state(), model.scale(), model.actions());
    }

    private static Region gpus(Sliders sliders) {
        Slider gpus = sliders.gpus();
        return NumberSlider.buildWithAutomatic(gpus.state(), gpus.scale(), gpus.actions());
    }
}
