package app.fulcrum.session.batch;

/** The input an answer belongs to. */
public sealed interface AnsweredInput {

    /** A file, by the name it was given. */
    record OfFile(String name) implements AnsweredInput {}

    /**
     * A line of a text of many questions.
     *
     * @param number counted from 1
     */
    record OfLine(long number) implements AnsweredInput {}

    /** The options of the command itself. */
    record OfOptions() implements AnsweredInput {}
}
