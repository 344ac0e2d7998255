package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.sensitivity.GridPicture.Entry;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** What a two-way table is of, by menus, and what its letters stand for. */
final class GridHeader {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final double GAP = 8;
    private static final double SWATCH_WIDTH = 20;
    private static final double SWATCH_HEIGHT = 12;

    private GridHeader() {}

    static Region build(ObservableValue<Optional<GridPicture>> picture, MattersActions actions) {
        FlowPane title = new FlowPane(
                GAP,
                GAP,
                style(new Label(MESSAGES.get("grid")), Style.STRONG),
                QuestionLine.menu(MESSAGES.get("menu.across"), text(picture, GridPicture::x), actions::across),
                style(new Label(MESSAGES.get("grid.and")), Style.STRONG),
                QuestionLine.menu(MESSAGES.get("menu.down"), text(picture, GridPicture::y), actions::down),
                QuestionLine.menu(MESSAGES.get("menu.size"), text(picture, GridPicture::size), actions::sizes));
        title.setRowValignment(VPos.CENTER);
        Label note = Texts.oneLine(style(new Label(), Style.SECONDARY));
        note.textProperty().bind(text(picture, GridHeader::note));
        Button copy = style(new Button(Messages.of("tables").get("copy")), Style.LINE_BUTTON);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> picture.getValue().ifPresent(now -> TableCopy.put(now.sheet())));
        FlowPane legend = new FlowPane(2 * GAP, 2);
        legend.setRowValignment(VPos.CENTER);
        HBox.setHgrow(legend, Priority.ALWAYS);
        picture.subscribe(now -> legend.getChildren()
                .setAll(Stream.concat(
                                now.map(GridPicture::legend).orElse(List.of()).stream()
                                        .map(entry -> entry(
                                                entry,
                                                now.map(GridPicture::isFine).orElse(false))),
                                Stream.of(note))
                        .toList()));
        HBox below = new HBox(GAP, legend, copy);
        below.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, title, below);
    }

    private static String note(GridPicture picture) {
        return picture.unit().isEmpty()
                ? picture.summary()
                : MESSAGES.get("grid.note", picture.unit(), picture.summary());
    }

    private static ObservableValue<String> text(
            ObservableValue<Optional<GridPicture>> picture, Function<GridPicture, String> text) {
        return picture.map(now -> now.map(text).orElse(""));
    }

    private static Node entry(Entry entry, boolean isFine) {
        Node swatch = isFine
                ? hatched(entry)
                : style(new Region(), Style.GRID_SWATCH, entry.look().style());
        Label mark = style(new Label(entry.mark()), Style.STRONG);
        HBox line = new HBox(4, swatch, mark, style(new Label(entry.name()), Style.SECONDARY));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** As an area of it looks. */
    private static Node hatched(Entry entry) {
        Shape ground = GridPattern.ground(new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT), entry.look());
        ground.setOpacity(GridCellView.opacity(1));
        Group swatch = new Group(ground);
        for (int layer = 0; layer < GridPattern.layers(entry.place()); layer++) {
            swatch.getChildren()
                    .add(GridPattern.lines(
                            new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT), entry.look(), entry.place(), layer));
        }
        return swatch;
    }
}
