package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.menu.MenuPill;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Why a result moved: which, from where to where, its waterfall, and words. */
final class WhyView extends VBox {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final double GAP = 8;

    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty result = new SimpleStringProperty(this, "result", "");
    private final VBox steps = new VBox();
    private final ArrowStops stops = new ArrowStops(steps);
    private final VBox sentences = new VBox();
    private Optional<WhyPicture> shown = Optional.empty();

    WhyView(CompareActions actions) {
        style(this, Style.COMPARISON_PART);
        Label between = style(new Label(), Style.SECONDARY);
        between.textProperty().bind(from);
        FlowPane question = new FlowPane(
                GAP,
                GAP,
                MenuPill.build(MESSAGES.get("why.menu.result"), result, actions::results),
                between,
                MenuPill.build(MESSAGES.get("why.menu.to"), to, actions::explained));
        question.setRowValignment(VPos.CENTER);
        TableCopy.install(this, () -> shown.map(WhyPicture::table).orElse(TextTable.NONE));
        getChildren().setAll(style(new Label(MESSAGES.get("why")), Style.STRONG), question, steps, sentences);
    }

    void show(WhyPicture picture) {
        shown = Optional.of(picture);
        from.set(MESSAGES.get("why.from", picture.from()));
        to.set(picture.to());
        result.set(picture.result());
        List<Node> rows = new ArrayList<>();
        picture.steps().forEach(step -> rows.add(new WaterfallRow(step, picture)));
        stops.show(rows, rows);
        sentences
                .getChildren()
                .setAll(picture.sentences().stream()
                        .map(sentence -> Texts.reachable(sentence, Style.SECONDARY))
                        .toList());
    }
}
