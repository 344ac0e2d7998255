package app.fulcrum.view.field;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.WrappingRow;
import app.fulcrum.view.control.Hint;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.SourceMark.Kind;
import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The marks beside numbers that say where they come from, and what the marks mean. */
public final class SourceMarks {

    private static final Messages MESSAGES = Messages.of("window");
    private static final int ICON_SIZE = 14;
    private static final int SMALL_ICON = 10;

    private SourceMarks() {}

    /** @param details opens more about the source, beside the mark */
    public static Region button(ObservableValue<SourceMark> mark, Consumer<Node> details) {
        Button button = style(new Button(), Style.ICON_BUTTON, Style.SOURCE_MARK);
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setOnAction(_ -> details.accept(button));
        Hint.install(button, mark.map(SourceMarks::words));
        mark.subscribe(now -> {
            button.setGraphic(graphic(now));
            button.getStyleClass().removeIf(SourceMarks::isTone);
            style(button, now.kind().tone().style());
            button.setAccessibleText(words(now));
        });
        return button;
    }

    private static String words(SourceMark mark) {
        return mark.kind().word() + ": " + mark.details();
    }

    private static Node graphic(SourceMark mark) {
        Node icon = mark.kind().icon().node(ICON_SIZE);
        if (!mark.isSourceMissing()) {
            return icon;
        }
        Region dot = style(new Region(), Style.SOURCE_DOT);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        return new StackPane(icon, dot);
    }

    private static boolean isTone(String styleClass) {
        return Stream.of(Tone.values()).anyMatch(tone -> tone.style().cssClass().equals(styleClass));
    }

    /** A line that says what each mark means. */
    public static Region legend() {
        WrappingRow line = style(new WrappingRow(4), Style.SOURCE_LEGEND);
        for (Kind kind : Kind.values()) {
            if (kind.isInLegend()) {
                line.getChildren().add(entry(kind));
            }
        }
        return line;
    }

    private static Node entry(Kind kind) {
        Label entry = style(
                new Label(kind.word(), kind.icon().node(SMALL_ICON)),
                kind.tone().style());
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.setFocusTraversable(true);
        Hint.install(entry, new SimpleStringProperty(MESSAGES.get("source." + kind.name() + ".help")));
        entry.setAccessibleHelp(MESSAGES.get("source." + kind.name() + ".help"));
        return style(entry, Style.STATEMENT);
    }
}
