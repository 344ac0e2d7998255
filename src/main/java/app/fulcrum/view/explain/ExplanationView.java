package app.fulcrum.view.explain;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Hint;
import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.WrappingLine;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** An explanation as lines that open: first what the figure was worked out from, then each of those, down to sources. */
public final class ExplanationView {

    private static final Messages MESSAGES = Messages.of("explain");
    private static final double WIDTH = 460;
    private static final double TALLEST = 480;
    private static final double INDENT = 14;
    private static final int CHEVRON = 14;

    private ExplanationView() {}

    /**
     * Opens explanations beside a figure.
     *
     * @param lines at least one: the first stands open, the others below it are to be opened
     * @param opened the user wants to read a source
     */
    public static void show(List<ExplanationLine> lines, Node figure, Consumer<String> opened) {
        PopOver popOver = new PopOver();
        popOver.setTitle(lines.getFirst().name());
        TallPopOver.show(popOver, build(lines, opened), WIDTH, TALLEST, figure);
    }

    private static Region build(List<ExplanationLine> lines, Consumer<String> opened) {
        VBox body = style(new VBox(6), Style.EXPLANATION, Style.POPOVER_BODY);
        ExplanationLine first = lines.getFirst();
        body.getChildren().add(pair(first, Style.STRONG));
        add(body, first, opened);
        first.parts().get().forEach(part -> body.getChildren().add(part(part, opened)));
        if (lines.size() > 1) {
            body.getChildren().add(new Separator());
        }
        lines.stream().skip(1).forEach(other -> body.getChildren().add(part(other, opened)));
        return TableCopy.install(body, () -> ExplanationLine.table(lines));
    }

    private static void add(VBox body, ExplanationLine line, Consumer<String> opened) {
        if (!line.formula().isEmpty()) {
            body.getChildren().add(wrapped(line.formula(), Style.FORMULA));
        }
        if (!line.source().isEmpty()) {
            body.getChildren().add(source(line, opened));
        }
    }

    private static Node source(ExplanationLine line, Consumer<String> opened) {
        if (line.url().isEmpty()) {
            return wrapped(line.source(), Style.SECONDARY);
        }
        Hyperlink link = style(new Hyperlink(line.source()), Style.LINK);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setAccessibleText(MESSAGES.get("open.source", line.url().get()));
        link.setOnAction(_ -> opened.accept(line.url().get()));
        return link;
    }

    private static Label wrapped(String text, Style style) {
        Label label = style(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region part(ExplanationLine line, Consumer<String> opened) {
        if (line.isPlain()) {
            return pair(line);
        }
        VBox details = new VBox(6);
        details.setPadding(new Insets(4, 0, 6, INDENT));
        ToggleButton toggle = style(new ToggleButton(), Style.DISCLOSURE_HEADER);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setMinWidth(0);
        toggle.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        toggle.setAlignment(Pos.CENTER_LEFT);
        toggle.setGraphic(row(line, toggle));
        toggle.setAccessibleText(line.name() + ", " + line.figure());
        details.visibleProperty().bind(toggle.selectedProperty());
        details.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(open -> {
            if (open && details.getChildren().isEmpty()) {
                add(details, line, opened);
                line.parts().get().forEach(part -> details.getChildren().add(part(part, opened)));
            }
        });
        return new VBox(toggle, details);
    }

    private static Region row(ExplanationLine line, ToggleButton toggle) {
        Region pair = pair(line);
        HBox.setHgrow(pair, Priority.ALWAYS);
        StackPane chevron = new StackPane();
        chevron.setMinWidth(CHEVRON);
        toggle.selectedProperty()
                .subscribe(open -> chevron.getChildren().setAll((open ? Icon.EXPANDED : Icon.COLLAPSED).node(CHEVRON)));
        HBox row = new WrappingLine(chevron, pair);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 8, 0, 0));
        row.prefWidthProperty().bind(toggle.widthProperty());
        return row;
    }

    /** Name and figure in a line, or one below the other where they do not fit. */
    private static Region pair(ExplanationLine line, Style... styles) {
        Label figure = style(new Label(line.figure()), styles);
        figure.setWrapText(true);
        Hint.install(figure, new SimpleStringProperty(line.exact().equals(line.figure()) ? "" : line.exact()));
        return new LabeledRow(style(new Label(line.name()), styles), figure);
    }
}
