package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.decision.VerdictState.Advised;
import app.fulcrum.view.decision.VerdictState.Content;
import app.fulcrum.view.decision.VerdictState.Doubted;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What opens below the verdict. */
final class VerdictDetails {

    private static final Messages MESSAGES = Messages.of("decision");
    private static final int ICON_SIZE = 14;

    private VerdictDetails() {}

    static Region confidence(ObservableValue<Content> content, VerdictActions actions) {
        return following(
                content,
                VerdictState::doubts,
                now -> now.doubts().isEmpty()
                        ? List.of(Texts.reachable(MESSAGES.get("view.doubts.none")))
                        : IntStream.range(0, now.doubts().size())
                                .mapToObj(position -> doubted(now.doubts().get(position), position, actions))
                                .toList());
    }

    private static Node doubted(Doubted doubted, int position, VerdictActions actions) {
        Label text = Texts.reachable(doubted.text());
        return doubted.way()
                .<Node>map(way -> new VBox(text, link(way, () -> actions.doubtSettled(position))))
                .orElse(text);
    }

    /** Whoever goes there has read enough. */
    private static Hyperlink link(String way, Runnable taken) {
        return FigureLink.build(way, node -> {
            node.getScene().getWindow().hide();
            taken.run();
        });
    }

    static Region changes(ObservableValue<ListedChanges> changes, VerdictActions actions) {
        return following(changes, ListedChanges::table, now -> ChangeLines.of(now, actions::changeExplained));
    }

    /** Leads to the tab that has the others beside all that moves the result. */
    static Hyperlink matters(VerdictActions actions) {
        return link(MESSAGES.get("view.changes.more"), actions::mattersAsked);
    }

    static Region advice(ObservableValue<Content> content) {
        return following(
                content,
                VerdictState::advice,
                now -> now.advice().isEmpty()
                        ? List.of(Texts.wrapped(MESSAGES.get("view.advice.none")))
                        : now.advice().stream().map(VerdictDetails::advised).toList());
    }

    private static Node advised(Advised advised) {
        Tone tone = advised.isDo() ? Tone.GOOD : Tone.CAUTION;
        HBox icon = style(new HBox((advised.isDo() ? Icon.GOOD : Icon.CAUTION).node(ICON_SIZE)), tone.style());
        VBox words = new VBox(Texts.reachable(advised.text()), Texts.wrapped(advised.because(), Style.SECONDARY));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(6, icon, words);
    }

    /** @param table the same to be pasted elsewhere */
    private static <T> Region following(
            ObservableValue<T> value, Function<T, TextTable> table, Function<T, List<Node>> contents) {
        VBox box = style(new VBox(), Style.DETAILS);
        WhileShown.follow(box, value, now -> box.getChildren().setAll(contents.apply(now)));
        return TableCopy.install(box, () -> table.apply(value.getValue()));
    }
}
