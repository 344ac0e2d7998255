package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.number.LineField;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Sections that say in one line what they hold, and a search over all their rows. */
final class DrawerView {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final Messages ALTERNATIVES = Messages.of("alternatives");
    private static final int LONGEST_SEARCH = 100;
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final int ICON = 14;
    private static final int SEARCH_ICON = 16;

    private final Drawer drawer;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final IdentityHashMap<Row.Foldable, SectionView> views = new IdentityHashMap<>();
    private final TextField search = new LineField(LONGEST_SEARCH);
    private final VBox sections = new VBox();
    private final Region heading;

    DrawerView(Drawer drawer) {
        this.drawer = drawer;
        this.heading = heading();
    }

    /** Opens the groups around a field; nothing where there is none of that path. */
    void open(String path) {
        boolean isThere = drawer.sections().getValue().stream()
                .anyMatch(section -> view(section).open(path));
        if (isThere) {
            search.clear();
        }
    }

    Region build() {
        drawer.sections().subscribe(this::show);
        Region above = searchLine();
        VBox.setMargin(above, new Insets(0, 0, 6, 0));
        return new VBox(above, nothingFound(), sections);
    }

    /** The search with the key that leads to it. */
    private Region searchLine() {
        Label key = style(new Label(FIND.getDisplayText()), Style.KEY_CAP);
        key.setMouseTransparent(true);
        key.visibleProperty().bind(search.textProperty().isEmpty());
        Node icon = Icon.SEARCH.node(SEARCH_ICON);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new Insets(0, 0, 0, 9));
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new Insets(0, 6, 0, 0));
        return new StackPane(named(search), icon, key);
    }

    private TextField named(TextField search) {
        style(search, Style.INPUT_SEARCH);
        search.promptTextProperty()
                .bind(drawer.sections()
                        .map(now -> MESSAGES.get("drawer.search.count", Figures.exact(assumptions(now)))));
        FieldName.called(search, MESSAGES.get("drawer.search"));
        search.setOnAction(_ -> goToFirstFound());
        query.bind(search.textProperty().map(text -> text.strip().toLowerCase(Locale.ROOT)));
        return search;
    }

    /** From what is searched for to the first field that is called so. */
    private void goToFirstFound() {
        if (!query.get().isEmpty()) {
            Scrolling.focusFirst(sections, Style.ASSUMPTION_ROW);
        }
    }

    /** How many fields there are to find. */
    private static int assumptions(List<? extends Row> rows) {
        return rows.stream()
                .mapToInt(row -> switch (row) {
                    case Row.Foldable group -> assumptions(group.rows());
                    case Row.Link _, Row.Remark _ -> 0;
                    default -> 1;
                })
                .sum();
    }

    private Label nothingFound() {
        Label label = RowViews.name(MESSAGES.get("drawer.nothing"));
        style(label, Style.SECONDARY);
        ObservableValue<Boolean> none = query.map(
                text -> drawer.sections().getValue().stream().noneMatch(section -> SectionView.matches(section, text)));
        label.visibleProperty().bind(none);
        label.managedProperty().bind(none);
        return label;
    }

    /** What stands above the alternatives: what they are, and one more. */
    private Region heading() {
        Label title = style(new Label(ALTERNATIVES.get("add.heading")), Style.SECTION_TITLE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button add = MenuItems.opening(
                style(new Button(ALTERNATIVES.get("add.button"), Icon.ADD.node(ICON)), Style.ADD_ALTERNATIVE),
                drawer.adding());
        add.setAccessibleText(ALTERNATIVES.get("add.button.help"));
        HBox line = style(new HBox(title, spring, add), Style.ALTERNATIVES_HEADING);
        line.setAlignment(Pos.CENTER_LEFT);
        ObservableValue<Boolean> nothingSought = query.map(String::isEmpty);
        line.visibleProperty().bind(nothingSought);
        line.managedProperty().bind(nothingSought);
        return line;
    }

    /** Sections that stay keep their nodes, and with them what is open, typed and focused in them. */
    private void show(List<Row.Foldable> now) {
        Set<Row.Foldable> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(views.keySet());
        now.forEach(gone::remove);
        gone.forEach(section -> Objects.requireNonNull(views.remove(section)).remove());
        boolean oneMore = now.size() == views.size() + 1;
        List<Node> nodes = new ArrayList<>();
        for (Row.Foldable section : now) {
            if (section instanceof Row.OfAlternative && !nodes.contains(heading)) {
                nodes.add(heading);
            }
            if (oneMore && !views.containsKey(section) && sections.getScene() != null) {
                // Once it has its place. Where several are new, so is the document, and it is read from its top.
                Platform.runLater(() -> Scrolling.reveal(view(section).region()));
            }
            nodes.add(view(section).region());
        }
        replace(nodes);
    }

    private SectionView view(Row.Foldable section) {
        return views.computeIfAbsent(section, made -> new SectionView(made, query));
    }

    private void replace(List<Node> nodes) {
        Scene scene = sections.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        sections.getChildren().setAll(nodes);
        if (focused != null && scene.equals(focused.getScene())) {
            focused.requestFocus();
        }
    }
}
