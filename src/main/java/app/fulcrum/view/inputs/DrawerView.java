package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Disclosure;
import app.fulcrum.view.control.LineField;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sections that say in one line what they hold, and a search over all their rows. A section is built when first opened. */
final class DrawerView {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final int LONGEST_SEARCH = 100;

    private final StringProperty query = new SimpleStringProperty(this, "query", "");

    Region build(List<Row.Section> sections) {
        Label title = style(new Label(MESSAGES.get("drawer.title")), Style.SECTION_TITLE);
        VBox drawer = new VBox(title, search(), nothingFound(sections));
        VBox.setMargin(title, new javafx.geometry.Insets(4, 0, 6, 0));
        sections.forEach(section -> drawer.getChildren().add(node(section, "")));
        return drawer;
    }

    private TextField search() {
        TextField search = new LineField(LONGEST_SEARCH);
        search.setPromptText(MESSAGES.get("drawer.search"));
        search.setAccessibleText(MESSAGES.get("drawer.search"));
        query.bind(search.textProperty().map(text -> text.strip().toLowerCase(Locale.ROOT)));
        return search;
    }

    private Label nothingFound(List<Row.Section> sections) {
        Label label = RowViews.name(MESSAGES.get("drawer.nothing"));
        style(label, Style.SECONDARY);
        ObservableValue<Boolean> none =
                query.map(text -> sections.stream().noneMatch(section -> matches(section, text)));
        label.visibleProperty().bind(none);
        label.managedProperty().bind(none);
        return label;
    }

    /** @param around the names of the sections around it, by any of which it is found too */
    private Region node(Row row, String around) {
        Region node = switch (row) {
            case Row.Assumed number -> RowViews.number(number);
            case Row.Amount amount -> RowViews.amount(amount);
            case Row.Listed listed -> PickView.build(listed.pick());
            case Row.Segments segments -> RowViews.segments(segments);
            case Row.Ticks ticks -> RowViews.ticks(ticks);
            case Row.Day day -> RowViews.day(day);
            case Row.Words words -> RowViews.words(words);
            case Row.Link link -> RowViews.link(link);
            case Row.Remark remark -> RowViews.remark(remark);
            case Row.Section section -> section(section, around);
        };
        ObservableValue<Boolean> wanted = query.map(text -> contains(around, text) || matches(row, text));
        node.visibleProperty().bind(wanted);
        if (!(row instanceof Row.Remark)) {
            node.managedProperty().bind(wanted);
        }
        return node;
    }

    private Region section(Row.Section section, String around) {
        VBox body = new VBox();
        BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");
        String names = around + "\n" + section.label();
        expanded.subscribe(open -> {
            if (open && body.getChildren().isEmpty()) {
                section.rows().forEach(row -> body.getChildren().add(node(row, names)));
            }
        });
        openWhileSearching(section, names, expanded);
        expanded.set(!query.get().isEmpty() && isFound(section, names, query.get()));
        return Disclosure.build(section.label(), section.summary(), expanded, body);
    }

    private void openWhileSearching(Row.Section section, String names, BooleanProperty expanded) {
        BooleanProperty before = new SimpleBooleanProperty(this, "before");
        query.addListener((_, old, text) -> {
            if (old.isEmpty()) {
                before.set(expanded.get());
            }
            expanded.set(text.isEmpty() ? before.get() : isFound(section, names, text));
        });
    }

    private static boolean isFound(Row.Section section, String names, String text) {
        return contains(names, text) || matches(section, text);
    }

    private static boolean matches(Row row, String text) {
        boolean inside =
                row instanceof Row.Section section && section.rows().stream().anyMatch(inner -> matches(inner, text));
        return inside || contains(row.label(), text);
    }

    private static boolean contains(String label, String text) {
        return label.toLowerCase(Locale.ROOT).contains(text);
    }
}
