package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.style.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands there as long as nothing is beside the open scenario: what the tab is for, and what to begin with. */
final class NothingBeside {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final double GAP = 10;
    private static final double WIDEST = 520;

    private NothingBeside() {}

    static Region build(CompareActions actions) {
        Label what = Texts.wrapped(MESSAGES.get("nothing.what"), Style.SECONDARY);
        what.setMaxWidth(WIDEST);
        FlowPane starts = new FlowPane(GAP, GAP, AddButton.build(actions));
        starts.setAlignment(Pos.CENTER);
        starts.setMaxWidth(WIDEST);
        for (Command start : actions.starts()) {
            Button button = new Button(start.label().getValue());
            button.setOnAction(_ -> start.run());
            starts.getChildren().add(button);
        }
        VBox box = style(
                new VBox(GAP, style(new Label(MESSAGES.get("nothing")), Style.STRONG), what, starts),
                Style.COMPARISON_NOTHING);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
