package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.field.FieldNote;
import app.fulcrum.view.field.FieldRow;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.field.SourceMarks;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One assumption in a line: its name, its typed field with unit, and a mark that says and opens where it comes from. */
public final class AssumptionRow {

    private static final Messages MESSAGES = Messages.of("window");
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");

    private AssumptionRow() {}

    /** @param details the user wants to see the source; called with the mark to point at */
    public static Region build(
            NumberState state, ObservableValue<SourceMark> mark, NumberActions actions, Consumer<Node> details) {
        Label name = new Label(state.spec().label());
        FieldRow line = FieldRow.of(
                name,
                NumberField.inGrid(state, actions, name),
                SourceMarks.button(mark, details),
                RangeBand.build(state),
                notes(state, mark, details));
        mark.subscribe(now -> line.pseudoClassStateChanged(TYPED, now.kind() == SourceMark.Kind.TYPED));
        Region message = InlineMessageView.build(state.messageProperty());
        return style(new VBox(line, message), Style.ASSUMPTION_ROW);
    }

    /** What is said below the field, and last that it has no source. */
    private static ObservableValue<List<FieldNote>> notes(
            NumberState state, ObservableValue<SourceMark> mark, Consumer<Node> details) {
        FieldNote noSource = new FieldNote(
                MESSAGES.get("source.add"),
                MESSAGES.get("source.add.help", state.spec().label()),
                Optional.of(details));
        return state.notesProperty()
                .flatMap(said -> mark.map(now -> now.isSourceMissing() ? with(said, noSource) : said));
    }

    private static List<FieldNote> with(List<FieldNote> notes, FieldNote last) {
        return Stream.concat(notes.stream(), Stream.of(last)).toList();
    }

    /** @param details opens more about the source, beside the mark */
    static Region marked(Region field, ObservableValue<SourceMark> mark, Consumer<Node> details) {
        HBox marked = new HBox(4, field, SourceMarks.button(mark, details));
        marked.setAlignment(Pos.CENTER_RIGHT);
        return marked;
    }
}
