package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.DecisionState.Held;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is ruled out before money counts, and the scorecard. */
public final class DecisionView {

    private static final Messages MESSAGES = Messages.of("decision");

    private DecisionView() {}

    public static Region build(DecisionState state, DecisionActions actions) {
        return style(
                new Column(
                        20,
                        TableCopy.install(gates(state.heldProperty(), actions), state::heldTable),
                        ScorecardView.build(state, actions)),
                Style.DECISION);
    }

    /** Nothing is said where nothing is held back. */
    private static Region gates(ObservableValue<List<Held>> held, DecisionActions actions) {
        VBox box = new Column(8);
        held.subscribe(now -> {
            box.setVisible(!now.isEmpty());
            box.setManaged(!now.isEmpty());
            box.getChildren().setAll(Texts.wrapped(MESSAGES.get("view.gates"), Style.SECTION_TITLE));
            now.forEach(each -> box.getChildren().add(held(each, actions)));
        });
        return box;
    }

    private static Node held(Held held, DecisionActions actions) {
        FlowPane heading = new FlowPane(
                8, 2, Texts.reachable(held.option(), Style.STRONG), Pill.build(held.verdict(), held.tone()));
        heading.setRowValignment(javafx.geometry.VPos.CENTER);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren()
                .getFirst()
                .setAccessibleText(MESSAGES.get(
                        "view.held", held.option(), held.verdict(), String.join(" ", held.reasons()), held.money()));
        VBox box = new VBox(2, heading);
        held.reasons().forEach(reason -> box.getChildren().add(Texts.wrapped(reason)));
        if (!held.money().isEmpty()) {
            box.getChildren().add(Texts.wrapped(held.money(), Style.SECONDARY));
        }
        if (!held.license().isEmpty()) {
            Hyperlink link = style(new Hyperlink(held.license()), Style.WAY_OUT);
            link.setWrapText(true);
            link.setAccessibleText(MESSAGES.get("view.held.license", held.option(), held.license()));
            link.setOnAction(_ -> actions.licenseMarked(held.id()));
            box.getChildren().add(link);
        }
        return box;
    }
}
