package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuPill;
import app.fulcrum.view.sensitivity.MattersState.Named;
import app.fulcrum.view.sensitivity.MattersState.Question;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is measured, of which alternative, and how far numbers are moved: a sentence of menus. */
final class QuestionLine {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final int ICON = 14;
    private static final double GAP = 8;
    private static final double PART_GAP = 6;

    private QuestionLine() {}

    static Region build(MattersState state, MattersActions actions) {
        ObservableValue<Question> question = state.questionProperty();
        Button kind = menu(MESSAGES.get("menu.kind"), question.map(Question::kind), actions::kinds);
        Button own = named(MESSAGES.get("menu.own"), question.map(Question::of), actions::own);
        Label joint = style(new Label(), Style.SECONDARY);
        joint.textProperty().bind(question.map(Question::joint));
        joint.managedProperty().bind(joint.textProperty().isNotEmpty());
        Button against = named(MESSAGES.get("menu.other"), question.map(Question::against), actions::others);
        Button reach = menu(MESSAGES.get("menu.reach"), question.map(Question::reach), actions::reaches);
        FlowPane line = new FlowPane(GAP, GAP, kind, own, joint, against, reach);
        line.setRowValignment(VPos.CENTER);
        return line;
    }

    /** Two things at the two ends of a line. */
    static HBox apart(Node left, Node right) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(GAP, left, spring, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A button that says what is chosen and opens what else there is. */
    static Button menu(String what, ObservableValue<String> chosen, Supplier<List<MenuEntry>> entries) {
        return MenuPill.build(what, chosen, entries);
    }

    /** The same for an alternative, with its marker; nothing where there is none. */
    static Button named(String what, ObservableValue<Optional<Named>> chosen, Supplier<List<MenuEntry>> entries) {
        Function<Optional<Named>, String> name = now -> now.map(Named::name).orElse("");
        Button button = menu(what, chosen.map(name), entries);
        chosen.subscribe(now -> {
            button.setVisible(now.isPresent());
            button.setManaged(now.isPresent());
            now.ifPresent(chosenOne -> button.setGraphic(graphic(chosenOne)));
        });
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    private static Node graphic(Named named) {
        Label name = new Label(named.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox graphic = new HBox(
                PART_GAP, Marker.build(new SimpleObjectProperty<>(named.look())), name, Icon.EXPANDED.node(ICON));
        graphic.setAlignment(Pos.CENTER_LEFT);
        return graphic;
    }
}
