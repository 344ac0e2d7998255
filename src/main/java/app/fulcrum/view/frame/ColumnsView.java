package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Inputs, answer and decision side by side as far as there is room. Without it the decision goes into the answer's tabs
 * first, and then the inputs into a drawer over the answer.
 */
public final class ColumnsView {

    /** Windows narrower than this, at the usual size of text, have no column for the decision. */
    private static final double ROOM_FOR_DECISION = 1400;

    /** Windows narrower than this, at the usual size of text, have no column for the inputs. */
    private static final double ROOM_FOR_INPUTS = 1100;

    private final BooleanProperty decisionBeside = new SimpleBooleanProperty(this, "decisionBeside", true);
    private final BooleanProperty inputsBeside = new SimpleBooleanProperty(this, "inputsBeside", true);
    private final BooleanProperty drawerOpen = new SimpleBooleanProperty(this, "drawerOpen");
    private final ScrollPane inputs;
    private final ScrollPane decision;
    private final StackPane answer = new StackPane();
    private final StackPane decisionHost = new StackPane();

    public ColumnsView(Region inputs, Region decision) {
        this.inputs = style(Scrolling.column(inputs), Style.SIDE_COLUMN, Style.INPUTS_COLUMN);
        this.decision = style(Scrolling.column(decision), Style.SIDE_COLUMN, Style.DECISION_COLUMN);
    }

    /** Puts the answer between the others. */
    public void fill(Region content) {
        answer.getChildren().setAll(content);
    }

    /** Whether the decision has a column of its own; otherwise it belongs into the answer. */
    public ObservableBooleanValue decisionBeside() {
        return decisionBeside;
    }

    /** Whether the inputs have no column of their own, so that a drawer makes sense. */
    public ObservableBooleanValue drawerNeeded() {
        return inputsBeside.not();
    }

    public void toggleDrawer() {
        drawerOpen.set(!drawerOpen.get());
    }

    /** Where the decision is while it has no column. */
    public Region decisionHost() {
        return decisionHost;
    }

    public Region build() {
        HBox columns = new HBox();
        HBox.setHgrow(answer, Priority.ALWAYS);
        StackPane layers = style(new StackPane(columns), Style.COLUMNS);
        Runnable fit = () -> {
            double width = layers.getWidth() / TextSize.of(layers);
            decisionBeside.set(width >= ROOM_FOR_DECISION);
            inputsBeside.set(width >= ROOM_FOR_INPUTS);
        };
        layers.widthProperty().subscribe(fit);
        TextSize.follow(layers, _ -> fit.run());
        Runnable arrange = () -> arrange(columns, layers);
        decisionBeside.subscribe(arrange);
        inputsBeside.subscribe(arrange);
        drawerOpen.subscribe(arrange);
        arrange.run();
        return layers;
    }

    private void arrange(HBox columns, StackPane layers) {
        layers.getChildren().setAll(columns);
        columns.getChildren().clear();
        if (inputsBeside.get()) {
            columns.getChildren().add(inputs);
        } else if (drawerOpen.get()) {
            layers.getChildren().add(drawer());
        }
        columns.getChildren().add(answer);
        if (decisionBeside.get()) {
            decisionHost.getChildren().clear();
            columns.getChildren().add(decision);
        } else {
            decisionHost.getChildren().setAll(decision);
        }
    }

    private Node drawer() {
        StackPane drawer = style(new StackPane(inputs), Style.DRAWER);
        StackPane.setAlignment(drawer, javafx.geometry.Pos.CENTER_LEFT);
        return drawer;
    }
}
