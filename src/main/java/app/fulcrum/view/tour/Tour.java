package app.fulcrum.view.tour;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;

/**
 * Points at the parts of the window one after the other and says what they are for. Enter goes on, Escape and a click
 * elsewhere leave it. Nothing moves by itself.
 */
public final class Tour {

    private static final Messages MESSAGES = Messages.of("tour");
    private static final double WIDTH = 320;

    private static final List<Step> STEPS = List.of(
            new Step("volume", Style.NUMBER_SLIDER, ArrowLocation.LEFT_TOP),
            new Step("verdict", Style.VERDICT, ArrowLocation.TOP_LEFT),
            new Step("chart", Style.CHART, ArrowLocation.BOTTOM_CENTER),
            new Step("decision", Style.DECISION_COLUMN, ArrowLocation.RIGHT_TOP));

    private final Function<Style, Optional<Node>> find;
    private @Nullable PopOver shown;

    /** @param find the part of the window that has a style and can be seen; where there is none, its step is left out */
    public Tour(Function<Style, Optional<Node>> find) {
        this.find = find;
    }

    /** @param arrow where the text has its arrow */
    private record Step(String name, Style part, ArrowLocation arrow) {}

    /** Begins with the first step. */
    public void start() {
        show(steps(), 0);
    }

    private List<Step> steps() {
        return STEPS.stream()
                .filter(step -> find.apply(step.part()).isPresent())
                .toList();
    }

    private void show(List<Step> steps, int place) {
        end();
        if (place >= steps.size()) {
            return;
        }
        Step step = steps.get(place);
        find.apply(step.part()).ifPresent(part -> {
            PopOver popOver = new PopOver();
            Button next = button(place + 1 < steps.size() ? "next" : "done", () -> show(steps, place + 1));
            style(next, Style.ACCENT);
            popOver.setContentNode(contents(steps, place, next, part));
            popOver.setTitle(MESSAGES.get(step.name()));
            popOver.setArrowLocation(step.arrow());
            popOver.setAnimated(false);
            popOver.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> next.requestFocus());
            shown = popOver;
            popOver.show(part);
        });
    }

    private void end() {
        PopOver open = shown;
        shown = null;
        if (open != null) {
            open.hide();
        }
    }

    private Region contents(List<Step> steps, int place, Button next, Node part) {
        String name = steps.get(place).name();
        Label count = style(new Label(MESSAGES.get("count", place + 1, steps.size())), Style.SECONDARY);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox buttons = new HBox(8, count, button("skip", this::end));
        if (place > 0) {
            buttons.getChildren().add(button("back", () -> show(steps, place - 1)));
        }
        buttons.getChildren().add(next);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox body = style(
                new VBox(
                        8,
                        Texts.wrapped(MESSAGES.get(name), Style.STRONG),
                        Texts.reachable(MESSAGES.get(name + ".text")),
                        buttons),
                Style.POPOVER_BODY,
                Style.TOUR);
        body.setPrefWidth(WIDTH * TextSize.of(part));
        return body;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(MESSAGES.get(name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                button.fire();
            }
        });
        return button;
    }
}
