package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is left of the decision's column while it is folded: what is in it, from top to bottom; each opens it. */
final class DecisionRail {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final double GAP = 12;
    private static final double DOWNWARDS = 90;

    private DecisionRail() {}

    static Region build(Runnable unfold) {
        VBox rail = style(new VBox(GAP), Style.SIDE_COLUMN, Style.DECISION_RAIL);
        rail.setAlignment(Pos.TOP_CENTER);
        List.of("tab.scorecard", "tab.licenses")
                .forEach(title -> rail.getChildren().add(button(MESSAGES.get(title), unfold)));
        return rail;
    }

    /** A group is as large as what is turned in it. */
    private static Node button(String title, Runnable unfold) {
        Button button = style(new Button(title), Style.RAIL_BUTTON);
        button.setRotate(DOWNWARDS);
        button.setTooltip(new Tooltip(MESSAGES.get("view.unfold", title)));
        button.setAccessibleText(MESSAGES.get("view.unfold", title));
        button.setOnAction(_ -> unfold.run());
        return new Group(button);
    }
}
