package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.field.SourceMarks;
import app.fulcrum.view.number.NumberSlider;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left column from top to bottom. */
public final class InputsView {

    private static final Look FIRST = new Look(Kind.SELF_HOSTED, 1);

    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private InputsView() {}

    /**
     * Builds the column.
     *
     * @param claims what is claimed elsewhere about the scenario at hand
     * @param drawer everything that is not on a slider
     */
    public static Region build(Sliders sliders, ObservableValue<Claims> claims, Drawer drawer) {
        DrawerView below = new DrawerView(drawer);
        Region content = style(
                new VBox(
                        12,
                        tokens(sliders),
                        new VBox(6, target(sliders.target()), new VBox(12, model(sliders), gpus(sliders))),
                        ClaimsView.build(claims),
                        new Settled(below.build())),
                Style.PANEL,
                Style.INPUTS);
        drawer.requests().answeredBy(path -> {
            below.open(path);
            Scrolling.focusOnceLaidOut(content, path);
        });
        ScrollPane scroll = Scrolling.column(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty()
                .subscribe(seen -> content.pseudoClassStateChanged(
                        SCROLLED, seen.getWidth() > 0 && seen.getWidth() < scroll.getWidth() - 2));
        return style(new VBox(scroll, SourceMarks.legend()), Style.SIDE_COLUMN);
    }

    private static Region target(ObservableValue<Target> target) {
        Label words = style(new Label(), Style.SECONDARY);
        words.textProperty().bind(target.map(Target::words));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        // Sliders that rest are not reached, so the reason must be.
        words.focusTraversableProperty()
                .bind(target.map(now -> now.look().isEmpty() && !now.words().isEmpty()));
        style(words, Style.STATEMENT);
        Region marker = Marker.build(target.map(now -> now.look().orElse(FIRST)));
        marker.managedProperty().bind(target.map(now -> now.look().isPresent()));
        marker.visibleProperty().bind(marker.managedProperty());
        HBox line = style(new HBox(6, marker, words), Style.TARGET);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region tokens(Sliders sliders) {
        Slider tokens = sliders.tokens();
        Slider.Origin origin = sliders.tokensOrigin();
        return called(
                Sliders.TOKENS,
                NumberSlider.buildWithSource(
                        tokens.state(), tokens.scale(), tokens.actions(), origin.mark(), origin.details()));
    }

    private static Region model(Sliders sliders) {
        Slider model = sliders.model();
        return called(Sliders.MODEL, NumberSlider.build(model.state(), model.scale(), model.actions()));
    }

    private static Region gpus(Sliders sliders) {
        Slider gpus = sliders.gpus();
        return called(Sliders.GPUS, NumberSlider.buildWithAutomatic(gpus.state(), gpus.scale(), gpus.actions()));
    }

    private static Region called(String name, Region slider) {
        slider.setId(name);
        return slider;
    }
}
