package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A claim with its findings, one a line; takes no room while nothing is claimed. */
final class ClaimsView {

    private ClaimsView() {}

    static Region build(ObservableValue<Claims> claims) {
        VBox box = style(new VBox(6), Style.CLAIMS);
        claims.subscribe(now -> show(box, now));
        return box;
    }

    private static void show(VBox box, Claims claims) {
        box.setVisible(!claims.isEmpty());
        box.setManaged(!claims.isEmpty());
        box.getChildren().setAll(wrapped(claims.title(), Style.STRONG), wrapped(claims.intro(), Style.SECONDARY));
        claims.findings().forEach(finding -> box.getChildren().add(finding(finding)));
    }

    private static Region finding(Claims.Finding finding) {
        LabeledRow line = new LabeledRow(new Label(finding.subject()), Pill.build(finding.word(), finding.tone()));
        return new VBox(line, wrapped(finding.facts(), Style.SECONDARY));
    }

    private static Label wrapped(String text, Style style) {
        Label label = style(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
