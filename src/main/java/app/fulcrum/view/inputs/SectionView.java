package app.fulcrum.view.inputs;

import app.fulcrum.view.control.Disclosure;
import app.fulcrum.view.control.Lifetime;
import app.fulcrum.view.hours.HoursView;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A section of the drawer as it is shown. Its rows are built when it is first opened, and hidden while a search goes on
 * that does not find them. The search outlives the section, which lets go of it when it is removed.
 */
final class SectionView {

    private final ObservableValue<String> query;
    private final Lifetime lifetime = new Lifetime();
    private final IdentityHashMap<Row.Foldable, BooleanProperty> expansions = new IdentityHashMap<>();
    private final Row.Foldable section;
    private final Region region;

    /** @param query what is searched for, in lower case; empty for nothing */
    SectionView(Row.Foldable section, ObservableValue<String> query) {
        this.query = query;
        this.section = section;
        this.region = node(section, "");
    }

    Region region() {
        return region;
    }

    /** Opens the groups around a row; returns whether the row is in this section. */
    boolean open(String path) {
        return open(section, path);
    }

    private boolean open(Row.Foldable group, String path) {
        if (!holds(group, path)) {
            return false;
        }
        Objects.requireNonNull(expansions.get(group)).set(true);
        group.rows().forEach(row -> {
            if (row instanceof Row.Foldable inner) {
                open(inner, path);
            }
        });
        return true;
    }

    private static boolean holds(Row.Foldable group, String path) {
        return group.rows().stream()
                .anyMatch(row -> row.path().equals(path) || (row instanceof Row.Foldable inner && holds(inner, path)));
    }

    /** It is not shown any more, and will not be again. */
    void remove() {
        lifetime.end();
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
            case Row.Drawn drawn -> HoursView.build(drawn.hours());
            case Row.Link link -> RowViews.link(link);
            case Row.Remark remark -> RowViews.remark(remark);
            case Row.Section section -> section(section, around, new SimpleBooleanProperty(this, "expanded"));
            case Row.OfAlternative section ->
                section(section, around, section.head().expandedProperty());
        };
        ObservableValue<Boolean> found = query.map(text -> contains(around, text) || matches(row, text));
        ObservableValue<Boolean> wanted = placed(row).flatMap(has -> found.map(is -> has && is));
        lifetime.bind(node.visibleProperty(), wanted);
        if (!(row instanceof Row.Remark)) {
            lifetime.bind(node.managedProperty(), wanted);
        }
        return node;
    }

    /** Whether a row has a place now, whatever is searched for. */
    private static ObservableValue<Boolean> placed(Row row) {
        return switch (row) {
            case Row.Assumed number -> number.wanted();
            case Row.Amount amount -> amount.wanted();
            default -> new SimpleBooleanProperty(true);
        };
    }

    private Region section(Row.Foldable section, String around, BooleanProperty expanded) {
        expansions.put(section, expanded);
        VBox body = new VBox();
        String names = around + "\n" + section.label();
        expanded.subscribe(open -> {
            if (open && body.getChildren().isEmpty()) {
                section.rows().forEach(row -> body.getChildren().add(node(row, names)));
            }
        });
        openWhileSearching(section, names, expanded);
        return switch (section) {
            case Row.Section shared -> Disclosure.build(shared.label(), shared.summary(), expanded, body);
            case Row.OfAlternative own ->
                Disclosure.build(AlternativeHeadView.build(own.head(), own.summary()), expanded, body);
        };
    }

    private void openWhileSearching(Row.Foldable section, String names, BooleanProperty expanded) {
        BooleanProperty before = new SimpleBooleanProperty(this, "before", expanded.get());
        if (!query.getValue().isEmpty()) {
            expanded.set(isFound(section, names, query.getValue()));
        }
        lifetime.add(query.subscribe((old, text) -> {
            if (old.isEmpty()) {
                before.set(expanded.get());
            }
            expanded.set(text.isEmpty() ? before.get() : isFound(section, names, text));
        }));
    }

    private static boolean isFound(Row.Foldable section, String names, String text) {
        return contains(names, text) || matches(section, text);
    }

    /** Whether a row, or one within it, is called by what is searched for. */
    static boolean matches(Row row, String text) {
        boolean inside =
                row instanceof Row.Foldable section && section.rows().stream().anyMatch(inner -> matches(inner, text));
        return inside || contains(row.label(), text);
    }

    private static boolean contains(String label, String text) {
        return label.toLowerCase(Locale.ROOT).contains(text);
    }
}
