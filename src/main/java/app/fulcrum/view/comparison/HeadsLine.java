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
        Label letter = style(new Label(head.letter()), Style.COMPARISON_LETTER);
        letter.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Texts.fewLines(style(new Label(head.name()), Style.STRONG, Style.COMPARISON_NAME));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button more = style(new Button("", Icon.MORE.node(ICON)), Style.ICON_BUTTON);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(MESSAGES.get("head.menu", head.letter(), head.name()));
        HBox title = new HBox(GAP, letter, name, MenuItems.opening(more, () -> actions.of(place)));
        title.setAlignment(Pos.TOP_LEFT);
        VBox box = new VBox(GAP, title);
        box.getChildren().addAll(marks(head));
        box.setMinWidth(0);
        return box;
    }

    /** What it is, beside the only mark; two marks stand on two lines, since columns are narrow. */
    private static List<Node> marks(ColumnHead head) {
        Label origin = Texts.oneLine(style(new Label(head.origin()), Style.SECONDARY));
        Label baseline = Pill.build(MESSAGES.get("baseline"), Tone.NEUTRAL);
        Label open = style(Pill.build(MESSAGES.get("open"), Tone.NEUTRAL), Style.COMPARISON_OPEN);
        return head.isBaseline() && head.isOpen()
                ? List.of(line(baseline, origin), line(open))
                : List.of(head.isBaseline() ? line(baseline, origin) : head.isOpen() ? line(open, origin) : origin);
    }

    private static Node line(Node... nodes) {
        HBox line = new HBox(GAP, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }
}
