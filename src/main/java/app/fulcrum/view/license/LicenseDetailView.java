package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.license.LicenseDetail.Claim;
import app.fulcrum.view.license.LicenseDetail.Kind;
import app.fulcrum.view.license.LicenseDetail.Line;
import app.fulcrum.view.license.LicenseDetail.Link;
import app.fulcrum.view.license.LicenseDetail.Section;
import app.fulcrum.view.license.LicenseDetail.Usable;
import app.fulcrum.view.style.Style;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything about one model: verdict, clauses, duties, what would change it, the article's claims, sources. */
final class LicenseDetailView {

    private static final Messages MESSAGES = Messages.of("license");

    private LicenseDetailView() {}

    static Region build(ObservableValue<Optional<LicenseDetail>> detail, LicenseActions actions) {
        VBox box = style(new VBox(14), Style.LICENSE_DETAILS);
        detail.subscribe(now -> {
            box.getChildren().clear();
            now.ifPresentOrElse(
                    shown -> fill(box, shown, actions),
                    () -> box.getChildren().add(Texts.wrapped(MESSAGES.get("view.choose"), Style.SECONDARY)));
        });
        return box;
    }

    private static void fill(VBox box, LicenseDetail detail, LicenseActions actions) {
        box.getChildren().addAll(heading(detail), Texts.wrapped(detail.notice(), Style.SECONDARY));
        if (!detail.usable().isEmpty()) {
            box.getChildren().add(usable(detail, actions));
        }
        if (!detail.claims().isEmpty()) {
            box.getChildren().add(claims(detail));
        }
        detail.sections().forEach(section -> box.getChildren().add(section(section, actions)));
        box.getChildren().add(sources(detail, actions));
    }

    private static Node heading(LicenseDetail detail) {
        LicenseRow row = detail.row();
        Node verdict = Pill.build(row.verdict(), LicenseLine.tone(row.judgment()));
        Node name = Texts.reachable(row.model(), Style.STRONG);
        name.setAccessibleText(LicenseLine.spoken(row));
        FlowPane line = new FlowPane(8, 4, name, verdict);
        return new VBox(4, line, Texts.wrapped(row.condition()), Texts.wrapped(detail.facts(), Style.SECONDARY));
    }

    private static Node usable(LicenseDetail detail, LicenseActions actions) {
        FlowPane buttons = new FlowPane(8, 8);
        for (Usable usable : detail.usable()) {
            Button button = new Button(MESSAGES.get(usable.used() ? "view.used" : "view.use", usable.name()));
            button.setDisable(usable.used());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> actions.used(usable.openModelId()));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private static Node claims(LicenseDetail detail) {
        VBox box = titled(MESSAGES.get("view.claims"));
        for (Claim claim : detail.claims()) {
            box.getChildren()
                    .add(new VBox(
                            Texts.wrapped(MESSAGES.get("view.said", claim.said()), Style.SECONDARY),
                            Texts.reachable(MESSAGES.get("view.text", claim.text()))));
        }
        return box;
    }

    private static Node section(Section section, LicenseActions actions) {
        VBox box = titled(section.title());
        section.lines().forEach(line -> box.getChildren().add(line(section.kind(), line)));
        if (section.kind() == Kind.DUTIES) {
            Hyperlink copy = style(new Hyperlink(MESSAGES.get("view.copy")), Style.LINK);
            copy.setOnAction(_ -> actions.checklistCopied());
            box.getChildren().add(copy);
        }
        return box;
    }

    private static Node line(Kind kind, Line line) {
        if (kind == Kind.DUTIES) {
            Label duty = Texts.reachable(line.text());
            HBox.setHgrow(duty, Priority.ALWAYS);
            return new HBox(8, style(new Region(), Style.TICK_BOX), duty);
        }
        VBox box = new VBox(2, Texts.reachable(line.text()));
        if (!line.quote().isEmpty()) {
            box.getChildren().add(Texts.wrapped(MESSAGES.get("view.quote", line.quote()), Style.SECONDARY));
        }
        return box;
    }

    private static Node sources(LicenseDetail detail, LicenseActions actions) {
        VBox box = titled(MESSAGES.get("view.sources"));
        detail.sources().forEach(link -> box.getChildren().add(source(link, actions)));
        return box;
    }

    private static Node source(Link link, LicenseActions actions) {
        if (link.url().isEmpty()) {
            return Texts.wrapped(link.title(), Style.SECONDARY);
        }
        Hyperlink source = style(new Hyperlink(link.title()), Style.LINK);
        source.setWrapText(true);
        source.setMinHeight(Region.USE_PREF_SIZE);
        source.setAccessibleText(
                MESSAGES.get("view.open", link.title(), link.url().get()));
        source.setOnAction(_ -> actions.opened(link.url().get()));
        return source;
    }

    private static VBox titled(String title) {
        return new VBox(6, Texts.wrapped(title, Style.SECTION_TITLE));
    }
}
