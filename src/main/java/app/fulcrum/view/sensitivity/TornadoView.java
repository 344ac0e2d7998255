package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** What moves a result as bars, the widest at the top; the arrows go from row to row. */
final class TornadoView {

    private static final Messages MESSAGES = Messages.of("matters");

    private TornadoView() {}

    static Pane build(TornadoPicture picture, MattersActions actions) {
        TornadoColumns columns = TornadoColumns.of(picture);
        List<TornadoRow> rows = new ArrayList<>();
        for (int place = 0; place < picture.rows().size(); place++) {
            rows.add(new TornadoRow(place, picture, columns, actions));
        }
        VBox box = style(new VBox(), Style.TORNADO);
        if (!rows.isEmpty()) {
            box.getChildren().add(new TornadoHeader(picture, columns));
            box.getChildren().addAll(rows);
        }
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> step(event, rows));
        box.getChildren().addAll(below(picture, actions));
        return box;
    }

    private static List<Node> below(TornadoPicture picture, MattersActions actions) {
        List<Node> below = new ArrayList<>();
        if (!picture.note().isEmpty()) {
            below.add(Texts.wrapped(picture.note(), Style.SECONDARY));
        }
        if (!picture.more().isEmpty()) {
            Button more = style(new Button(picture.more()), Style.LINE_BUTTON);
            more.setAccessibleText(MESSAGES.get("more.help", picture.more()));
            more.setOnAction(_ -> actions.allAsked());
            below.add(more);
        }
        return below;
    }

    private static void step(KeyEvent event, List<TornadoRow> rows) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = rows.indexOf(event.getTarget());
        if (step != 0 && at >= 0) {
            rows.get(Math.clamp(at + step, 0, rows.size() - 1)).requestFocus();
            event.consume();
        }
    }
}
