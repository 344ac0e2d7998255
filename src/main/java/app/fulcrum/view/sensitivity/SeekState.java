package app.fulcrum.view.sensitivity;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.sensitivity.MattersState.Named;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is looked for by moving one number, and what was found. */
public final class SeekState {

    private static final Messages MESSAGES = Messages.of("tables");

    private final String number;
    private final String today;
    private final ObjectProperty<Question> question;
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(this, "answer", Answer.PENDING);
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

    /**
     * The result that is wanted.
     *
     * @param kind of which sort it is
     * @param of the alternative whose result it is
     * @param joint the word between the two
     * @param against the alternative it is held against; absent where it is the result of one alone
     * @param amount what the result is to come to; absent where that goes without saying
     */
    public record Question(
            String kind, Named of, String joint, Optional<Named> against, Optional<NumberState> amount) {}

    /**
     * What came of it.
     *
     * @param isCurrent whether it answers the question, and not the one before
     * @param remark a sentence on it; may be empty
     * @param values what the number may be set to
     */
    public record Answer(boolean isCurrent, String remark, List<Value> values) {

        public static final Answer PENDING = new Answer(false, "", List.of());

        public Answer {
            values = List.copyOf(values);
        }

        /** The same, as the answer to a question before. */
        public Answer outdated() {
            return new Answer(false, remark, values);
        }

        /** The values to be pasted elsewhere. */
        TextTable table() {
            return TextTable.ofSentences(
                    MESSAGES.get("use"), values.stream().map(Value::words).toList());
        }

        boolean isEmpty() {
            return remark.isEmpty() && values.isEmpty();
        }
    }

    /**
     * A value of the number.
     *
     * @param words where the result is what is wanted
     * @param take what taking it over is called, with the value
     * @param isNearest whether it is the one that is nearest to today's
     */
    public record Value(String words, String take, boolean isNearest) {}

    /**
     * @param number what is moved, and whose it is
     * @param today what it is today
     */
    public SeekState(String number, String today, Question first) {
        this.number = number;
        this.today = today;
        this.question = new SimpleObjectProperty<>(this, "question", first);
    }

    String number() {
        return number;
    }

    String today() {
        return today;
    }

    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    public ObjectProperty<Answer> answerProperty() {
        return answer;
    }

    /** Whether something is being worked out. */
    public BooleanProperty busyProperty() {
        return busy;
    }
}
