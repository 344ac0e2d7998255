package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A group that can be closed, and closed says in one line what it holds. */
public final class Disclosure {

    private static final int CHEVRON = 16;

    private Disclosure() {}

    /** @param summary what the group holds, in one line */
    public static Region build(
            String title, ObservableValue<String> summary, BooleanProperty expanded, Region contents) {
        ToggleButton header = header(new SimpleStringProperty(title), summary, expanded, true);
        summary.subscribe(text -> header.setAccessibleText(title + ", " + text));
        return build(header, expanded, contents);
    }

    /**
     * The same with a head of one's own.
     *
     * @param head holds a {@linkplain #header header}
     */
    public static Region build(Node head, BooleanProperty expanded, Region contents) {
        StackPane body = style(new StackPane(contents), Style.DISCLOSURE_BODY);
        body.visibleProperty().bind(expanded);
        body.managedProperty().bind(expanded);
        return style(new VBox(head, body), Style.DISCLOSURE);
    }

    /**
     * What opens and closes a group; whoever builds it says what it is called to those who cannot see it.
     *
     * @param signs what stands before the title
     */
    public static ToggleButton header(
            ObservableValue<String> title, ObservableValue<String> summary, BooleanProperty expanded, Node... signs) {
        return header(title, summary, expanded, false, signs);
    }

    /** @param isOneLine whether what it holds stands in the line of the title, where there is room */
    private static ToggleButton header(
            ObservableValue<String> title,
            ObservableValue<String> summary,
            BooleanProperty expanded,
            boolean isOneLine,
            Node... signs) {
        ToggleButton header = style(new ToggleButton(), Style.DISCLOSURE_HEADER);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        header.setAlignment(Pos.CENTER_LEFT);
        header.selectedProperty().bindBidirectional(expanded);
        StackPane chevron = new StackPane();
        chevron.setMinWidth(CHEVRON);
        chevron.setPrefWidth(CHEVRON);
        chevron.setAlignment(Pos.TOP_CENTER);
        HBox heading = new HBox(6, signs);
        heading.getChildren().add(line(title, Style.STRONG));
        heading.setAlignment(Pos.CENTER_LEFT);
        Label held = line(summary, Style.SECONDARY);
        Region words = isOneLine ? new Ends(heading, held) : new VBox(heading, held);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox graphic = new WrappingLine(chevron, words);
        graphic.prefWidthProperty().bind(header.widthProperty());
        header.setGraphic(graphic);
        expanded.subscribe(open -> chevron.getChildren().setAll((open ? Icon.EXPANDED : Icon.COLLAPSED).node(CHEVRON)));
        return header;
    }

    private static Label line(ObservableValue<String> text, Style look) {
        Label line = style(new Label(), look);
        line.textProperty().bind(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    /** A title at the left and what belongs to it at the right, or below where the two do not fit into a line. */
    private static final class Ends extends Region {

        private static final double GAP = 12;

        private final Region title;
        private final Label words;

        Ends(Region title, Label words) {
            this.title = title;
            this.words = words;
            getChildren().addAll(title, words);
        }

        private boolean isOneLine(double width) {
            return width < 0 || computePrefWidth(-1) <= width;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = title.prefHeight(width);
            if (isOneLine(width)) {
                double wide = Math.ceil(words.prefWidth(-1));
                title.resizeRelocate(0, 0, width - wide - GAP, getHeight());
                words.resizeRelocate(width - wide, 0, wide, getHeight());
            } else {
                title.resizeRelocate(0, 0, width, height);
                words.resizeRelocate(0, height, width, words.prefHeight(width));
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.ceil(title.prefWidth(-1)) + GAP + Math.ceil(words.prefWidth(-1));
        }

        @Override
        protected double computePrefHeight(double width) {
            return isOneLine(width)
                    ? Math.max(title.prefHeight(-1), words.prefHeight(-1))
                    : title.prefHeight(width) + words.prefHeight(width);
        }
    }
}
