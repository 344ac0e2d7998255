package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.menu.MenuPill;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top: the menus, where no name moves them, the document, and what is done most. */
final class HeaderView {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final String MARK = "/app/fulcrum/assets/icon/fulcrum-64.png";
    private static final int MARK_SIZE = 20;
    private static final int ICON_SIZE = 18;
    private static final double WIDEST_FILE = 260;
    private static final double LEAST_VARIANT = 60;
    private static final double WIDEST_VARIANT = 220;

    private HeaderView() {}

    /** What the header offers besides the menus. */
    record Shortcuts(Command inputs, Command undo, Command redo, Command export, Supplier<List<MenuEntry>> variants) {}

    static Region build(FrameState state, List<TopMenu> menus, Shortcuts shortcuts) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button drawer = icon(shortcuts.inputs(), Icon.MENU);
        drawer.managedProperty().bind(drawer.visibleProperty());
        drawer.visibleProperty().bind(shortcuts.inputs().enabled());
        HBox header = style(
                new HBox(
                        8,
                        mark(),
                        drawer,
                        MenuItems.bar(menus),
                        separator(),
                        name(state),
                        variant(state, shortcuts.variants()),
                        file(state),
                        separator(),
                        icon(shortcuts.undo(), Icon.UNDO),
                        icon(shortcuts.redo(), Icon.REDO),
                        spring,
                        primary(shortcuts.export())),
                Style.HEADER);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Node mark() {
        Image image = new Image(Objects.requireNonNull(HeaderView.class.getResourceAsStream(MARK), MARK));
        ImageView mark = new ImageView(image);
        mark.setFitWidth(MARK_SIZE);
        mark.setFitHeight(MARK_SIZE);
        return mark;
    }

    private static Node name(FrameState state) {
        Label name = style(new Label(), Style.DOCUMENT_NAME);
        name.textProperty().bind(state.nameProperty());
        name.setTooltip(place(state));
        HBox marked = new HBox(4, name, dirty(state));
        marked.setMinWidth(120);
        marked.setAlignment(Pos.CENTER_LEFT);
        return marked;
    }

    /** Keeps its place while the document is saved, so that nothing beside it moves with the first change. */
    private static Node dirty(FrameState state) {
        Label mark = style(new Label("•"), Style.DOCUMENT_NAME);
        mark.visibleProperty().bind(state.dirtyProperty());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private static Node variant(FrameState state, Supplier<List<MenuEntry>> entries) {
        Button variant = MenuPill.build(Messages.of("variant").get("which"), state.variantProperty(), entries);
        variant.setMinWidth(LEAST_VARIANT);
        variant.setMaxWidth(WIDEST_VARIANT);
        variant.managedProperty().bind(state.variantProperty().isNotEmpty());
        variant.visibleProperty().bind(variant.managedProperty());
        return variant;
    }

    /** The name of the file, since scenarios in several files often share one name. */
    private static Node file(FrameState state) {
        Label file = style(new Label(), Style.SECONDARY);
        file.textProperty().bind(state.fileProperty());
        file.managedProperty().bind(state.fileProperty().isNotEmpty());
        file.visibleProperty().bind(file.managedProperty());
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        file.setMinWidth(60);
        file.setMaxWidth(WIDEST_FILE);
        file.setTooltip(place(state));
        return file;
    }

    private static Tooltip place(FrameState state) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.when(state.pathProperty().isEmpty())
                        .then(MESSAGES.get("header.noFile"))
                        .otherwise(state.pathProperty()));
        return tooltip;
    }

    private static Node separator() {
        Separator separator = new Separator(Orientation.VERTICAL);
        separator.setMaxHeight(24);
        return separator;
    }

    private static Button icon(Command command, Icon icon) {
        Button button = style(new Button("", icon.node(ICON_SIZE)), Style.ICON_BUTTON);
        Tooltip tooltip = new Tooltip();
        command.label().subscribe(label -> {
            String words = label.replace("_", "");
            tooltip.setText(words);
            button.setAccessibleText(words);
        });
        button.setTooltip(tooltip);
        connect(button, command);
        return button;
    }

    private static Button primary(Command command) {
        Button button = style(new Button(), Style.ACCENT);
        command.label().subscribe(label -> button.setText(label.replace("_", "").replace("…", "")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        connect(button, command);
        return button;
    }

    private static void connect(Button button, Command command) {
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(_ -> command.action().run());
    }
}
