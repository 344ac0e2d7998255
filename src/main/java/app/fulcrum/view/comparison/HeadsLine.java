package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The heads of the columns: letter, name, where it comes from, and a menu of what can be done with it. */
final class HeadsLine {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final int ICON = 16;
    private static final double GAP = 4;

    private HeadsLine() {}

    static Region build(List<ColumnHead> heads, CompareActions actions) {
        List<Region> cells = IntStream.range(0, heads.size())
                .mapToObj(place -> head(heads.get(place), place, actions))
                .toList();
        return style(new ColumnsLine(new Region(), cells), Style.COMPARISON_HEADS);
    }

    private static Region head(ColumnHead head, int place, CompareActions actions) {
        Label letter = style(new Label(head.letter()), Style.SECTION_TITLE);
        letter.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Texts.oneLine(style(new Label(head.name()), Style.STRONG));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button more = style(new Button("", Icon.MORE.node(ICON)), Style.ICON_BUTTON);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(MESSAGES.get("head.menu", head.letter(), head.name()));
        HBox title = new HBox(GAP, letter, name, MenuItems.opening(more, () -> actions.of(place)));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(title, origin(head));
        box.setMinWidth(0);
        return box;
    }

    private static Node origin(ColumnHead head) {
        Label origin = Texts.oneLine(style(new Label(head.origin()), Style.SECONDARY));
        HBox line = new HBox(GAP);
        if (head.isBaseline()) {
            line.getChildren().add(Pill.build(MESSAGES.get("baseline"), Tone.NEUTRAL));
        }
        if (head.isOpen()) {
            line.getChildren().add(style(Pill.build(MESSAGES.get("open"), Tone.NEUTRAL), Style.COMPARISON_OPEN));
        }
        line.getChildren().add(origin);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }
}
