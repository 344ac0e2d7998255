package app.fulcrum.controller.document;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The one message that concerns the whole window. A newer one takes the place of an older one. */
public final class Notices {

    private static final int MOST_SENTENCES = 3;

    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);

    public ObjectProperty<InlineMessage> messageProperty() {
        return message;
    }

    public void dismiss() {
        message.set(InlineMessage.NONE);
    }

    /** What a notice says is no longer so; another one that has taken its place stays. */
    public void withdraw(InlineMessage notice) {
        if (message.get().equals(notice)) {
            dismiss();
        }
    }

    /** Something was refused, or is worth knowing. */
    public void show(List<Problem> problems) {
        show(problems, List.of());
    }

    /**
     * The same, with what can be done about it.
     *
     * @param waysOut buttons beside the sentences
     */
    public void show(List<Problem> problems, List<InlineMessage.Choice> waysOut) {
        boolean refused = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.REFUSAL);
        StringBuilder text = new StringBuilder();
        problems.stream()
                .limit(MOST_SENTENCES)
                .map(ProblemSentences::line)
                .forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line));
        if (problems.size() > MOST_SENTENCES) {
            text.append("\n… and ").append(problems.size() - MOST_SENTENCES).append(" more");
        }
        message.set(new InlineMessage(refused ? Tone.BAD : Tone.CAUTION, text.toString(), waysOut));
    }

    /** The same, where there may be nothing to say. */
    public void showIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            show(problems);
        }
    }

    public void show(InlineMessage newMessage) {
        message.set(newMessage);
    }

    /** Something went well. */
    public void confirm(String sentence) {
        message.set(InlineMessage.of(Tone.GOOD, sentence));
    }
}
