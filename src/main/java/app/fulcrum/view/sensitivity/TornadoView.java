package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * What moves a result as bars, the widest at the top; the arrows go from row to row. Rows are used again: making them takes longer
 * than a frame.
 */
final class TornadoView extends VBox {

    private static final Messages MESSAGES = Messages.of("matters");

    private final MattersActions actions;
    private final TornadoHeader header = new TornadoHeader();
    private final VBox rows = new VBox();
    private final Label note = Texts.wrapped("", Style.SECONDARY);
    private final Button more = style(new Button(), Style.LINE_BUTTON);

    TornadoView(MattersActions actions) {
        this.actions = actions;
        more.setOnAction(_ -> actions.allAsked());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        style(this, Style.TORNADO);
        getChildren().setAll(header, rows, note, more);
    }

    void show(TornadoPicture picture) {
        TornadoColumns columns = TornadoColumns.of(picture);
        List<Node> shown = rows.getChildren();
        while (shown.size() > picture.rows().size()) {
            shown.removeLast();
        }
        while (shown.size() < picture.rows().size()) {
            shown.add(new TornadoRow(shown.size(), actions));
        }
        for (int place = 0; place < shown.size(); place++) {
            ((TornadoRow) shown.get(place)).show(picture.rows().get(place), picture, columns);
        }
        header.show(picture, columns);
        note.setText(picture.note());
        more.setText(picture.more());
        more.setAccessibleText(MESSAGES.get("more.help", picture.more()));
        showIf(header, !picture.rows().isEmpty());
        showIf(note, !picture.note().isEmpty());
        showIf(more, !picture.more().isEmpty());
    }

    private static void showIf(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void step(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at =
                event.getTarget() instanceof TornadoRow row ? rows.getChildren().indexOf(row) : -1;
        if (step != 0 && at >= 0) {
            int next = Math.clamp((long) at + step, 0, rows.getChildren().size() - 1);
            rows.getChildren().get(next).requestFocus();
            event.consume();
        }
    }
}
