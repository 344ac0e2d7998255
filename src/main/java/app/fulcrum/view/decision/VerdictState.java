package app.fulcrum.view.decision;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What stands above the cards: the answer, and what it rests on. */
public final class VerdictState {

    private static final Messages MESSAGES = Messages.of("tables");

    private final ObjectProperty<Content> content = new SimpleObjectProperty<>(this, "content", Content.NONE);
    private final ObjectProperty<ListedChanges> changes =
            new SimpleObjectProperty<>(this, "changes", ListedChanges.PENDING);

    /**
     * The answer.
     *
     * @param sentence in one sentence
     * @param paragraph what follows it
     * @param confidence how far to trust it, in a word or two
     * @param doubts why no further; empty for none
     * @param advice what the article would say here
     */
    public record Content(
            String sentence, String paragraph, String confidence, List<Doubted> doubts, List<Advised> advice) {

        public static final Content NONE = new Content("", "", "", List.of(), List.of());

        public Content {
            doubts = List.copyOf(doubts);
            advice = List.copyOf(advice);
        }
    }

    /** The doubts to be pasted elsewhere. */
    public static TextTable doubts(Content content) {
        return TextTable.ofSentences(
                MESSAGES.get("doubt"),
                content.doubts().stream().map(Doubted::text).toList());
    }

    /** The advice to be pasted elsewhere. */
    public static TextTable advice(Content content) {
        return TextTable.of(
                List.of(MESSAGES.get("advice"), MESSAGES.get("because")),
                content.advice(),
                advised -> List.of(advised.text(), advised.because()));
    }

    /**
     * A reason to trust it less.
     *
     * @param way names the field that settles it; absent where there is none
     */
    public record Doubted(String text, Optional<String> way) {}

    /**
     * A piece of advice.
     *
     * @param isDo whether it says what to do, rather than what not to do
     * @param because the facts that make it apply
     */
    public record Advised(boolean isDo, String text, String because) {}

    public ObjectProperty<Content> contentProperty() {
        return content;
    }

    public ObjectProperty<ListedChanges> changesProperty() {
        return changes;
    }
}
