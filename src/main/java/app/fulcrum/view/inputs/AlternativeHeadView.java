package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Disclosure;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.MouseHold;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.style.Style;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The head of an alternative's section: its marker and name, what it holds, and a menu of what can be done to it. */
final class AlternativeHeadView {

    private static final Messages MESSAGES = Messages.of("alternatives");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int ICON = 16;

    private final AlternativeHead head;
    private final ToggleButton header;
    private final StackPane place = new StackPane();

    private AlternativeHeadView(AlternativeHead head, ObservableValue<String> summary) {
        this.head = head;
        this.header = Disclosure.header(
                head.nameProperty(), summary, head.expandedProperty(), Marker.build(head.lookProperty()));
        header.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(summary.getValue()),
                        head.nameProperty(),
                        head.lookProperty(),
                        head.selectedProperty(),
                        summary));
    }

    static Region build(AlternativeHead head, ObservableValue<String> summary) {
        return new AlternativeHeadView(head, summary).build();
    }

    private String spoken(String summary) {
        return MESSAGES.get(
                head.selectedProperty().get() ? "section.spoken.selected" : "section.spoken",
                head.nameProperty().get(),
                MESSAGES.get("kind." + head.lookProperty().get().kind().name()),
                summary);
    }

    private Region build() {
        Button menu = MenuItems.opening(
                style(new Button("", Icon.MORE.node(ICON)), Style.ICON_BUTTON),
                () -> head.actions().entries(this::rename));
        menu.accessibleTextProperty().bind(head.nameProperty().map(name -> MESSAGES.get("section.menu", name)));
        header.focusedProperty().subscribe(focused -> {
            if (focused) {
                // What is said of the selected one may take another line.
                MouseHold.whenReleased(header, head.actions()::selected);
            }
        });
        header.setOnKeyPressed(this::type);
        header.setOnContextMenuRequested(event -> {
            menu.fire();
            event.consume();
        });
        MouseHold.install(header);
        place.getChildren().setAll(header);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox line = style(new HBox(place, menu), Style.ALTERNATIVE_HEAD);
        line.setAlignment(Pos.CENTER_LEFT);
        head.selectedProperty().subscribe(selected -> line.pseudoClassStateChanged(SELECTED, selected));
        return line;
    }

    private void type(KeyEvent key) {
        switch (key.getCode()) {
            case F2 -> rename();
            case DELETE -> head.actions().removed();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void rename() {
        NameField field = new NameField(head, this::showHeader);
        place.getChildren().setAll(field.build());
        field.begin();
    }

    /** Gives the focus back to the header, unless it has gone elsewhere. */
    private void showHeader() {
        if (place.getChildren().contains(header)) {
            return;
        }
        boolean focused = place.isFocusWithin();
        place.getChildren().setAll(header);
        if (focused) {
            header.requestFocus();
        }
    }
}
