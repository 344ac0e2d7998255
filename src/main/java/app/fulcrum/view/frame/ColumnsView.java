package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Inputs, answer and decision side by side as far as there is room. Without it scorecard and licenses go into the answer's
 * tabs first, and then the inputs into a drawer over the answer. The decision's column can be folded, which leaves a rail.
 */
public final class ColumnsView {

    /** Windows narrower than this, at the usual size of text, have no column for the decision. */
    private static final double ROOM_FOR_DECISION = 1400;

    /** Windows narrower than this, at the usual size of text, have no column for the inputs. */
    private static final double ROOM_FOR_INPUTS = 1100;

    private final BooleanProperty decisionBeside = new SimpleBooleanProperty(this, "decisionBeside", true);
    private final BooleanProperty inputsBeside = new SimpleBooleanProperty(this, "inputsBeside", true);
    private final BooleanProperty drawerOpen = new SimpleBooleanProperty(this, "drawerOpen");
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private boolean foldedBefore;
    private final Region inputs;
    private final ScrollPane decision;
    private final Region rail = DecisionRail.build(() -> folded.set(false));
    private final StackPane answer = new StackPane();
    private final VBox both = panel();
    private final Part scorecard;
    private final Part licenses;

    public ColumnsView(Region inputs, Region scorecard, Region licenses) {
        this.inputs = style(inputs, Style.SIDE_COLUMN, Style.INPUTS_COLUMN);
        this.decision = style(Scrolling.column(both), Style.SIDE_COLUMN, Style.DECISION_COLUMN);
        this.scorecard = new Part(scorecard);
        this.licenses = new Part(licenses);
    }

    /** Puts the answer between the others. */
    public void fill(Region content) {
        answer.getChildren().setAll(content);
    }

    /** Half of the decision, and where it is while that has no column. */
    private record Part(Region content, VBox place, ScrollPane host) {

        Part(Region content) {
            this(content, panel());
        }

        private Part(Region content, VBox place) {
            this(content, place, style(Scrolling.column(place), Style.SIDE_COLUMN));
        }
    }

    /** Whether the decision has a column of its own; otherwise it belongs into the answer. */
    public ObservableBooleanValue decisionBeside() {
        return decisionBeside;
    }

    /** Whether the decision's column is folded, where it has one. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /**
     * Folds the decision's column while something is shown that needs the room. It can be unfolded meanwhile; afterwards it is as it
     * was before.
     */
    public void giveRoom(boolean isNeeded) {
        if (isNeeded) {
            foldedBefore = folded.get();
        }
        folded.set(isNeeded || foldedBefore);
    }

    /** Whether the inputs have no column of their own, so that a drawer makes sense. */
    public ObservableBooleanValue drawerNeeded() {
        return inputsBeside.not();
    }

    /** Whether the inputs have no column, and no drawer shows them. */
    public boolean areInputsHidden() {
        return !inputsBeside.get() && !drawerOpen.get();
    }

    public void toggleDrawer() {
        drawerOpen.set(!drawerOpen.get());
    }

    /** Where the scorecard is while the decision has no column. */
    public Region scorecardHost() {
        return scorecard.host();
    }

    /** Where the licenses are while the decision has no column. */
    public Region licensesHost() {
        return licenses.host();
    }

    public Region build() {
        HBox columns = new HBox();
        HBox.setHgrow(answer, Priority.ALWAYS);
        StackPane layers = style(new StackPane(columns), Style.COLUMNS);
        Runnable fit = () -> {
            double width = layers.getWidth() / TextSize.of(layers);
            // Before the first layout nothing is known of the room, and columns that go and come are styled twice.
            if (width > 0) {
                decisionBeside.set(width >= ROOM_FOR_DECISION);
                inputsBeside.set(width >= ROOM_FOR_INPUTS);
            }
        };
        layers.widthProperty().subscribe(fit);
        TextSize.follow(layers, _ -> fit.run());
        Runnable arrange = () -> arrange(columns, layers);
        decisionBeside.subscribe(arrange);
        inputsBeside.subscribe(arrange);
        drawerOpen.subscribe(arrange);
        folded.subscribe(arrange);
        arrange.run();
        return layers;
    }

    private void arrange(HBox columns, StackPane layers) {
        layers.getChildren().setAll(columns);
        List<Node> sides = new ArrayList<>();
        if (inputsBeside.get()) {
            sides.add(inputs);
        } else if (drawerOpen.get()) {
            layers.getChildren().add(drawer());
        }
        sides.add(answer);
        if (decisionBeside.get()) {
            both.getChildren().setAll(scorecard.content(), licenses.content());
            sides.add(folded.get() ? rail : decision);
        } else {
            scorecard.place().getChildren().setAll(scorecard.content());
            licenses.place().getChildren().setAll(licenses.content());
        }
        // At once, so that what stays keeps the focus.
        columns.getChildren().setAll(sides);
    }

    private Node drawer() {
        StackPane drawer = style(new StackPane(inputs), Style.DRAWER);
        StackPane.setAlignment(drawer, javafx.geometry.Pos.CENTER_LEFT);
        return drawer;
    }

    private static VBox panel() {
        return style(new Column(20), Style.PANEL);
    }
}
