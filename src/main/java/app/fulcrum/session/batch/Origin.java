package app.fulcrum.session.batch;

/** The input an answer belongs to. */
public sealed interface Origin {

    /** A file, by the name it was given. */
    record OfFile(String name) implements Origin {}

    /**
     * A line of a text of many questions.
     *
     * @param number counted from 1
     */
    record OfLine(long number) implements Origin {}

    /** The options of the command itself. */
    record OfOptions() implements Origin {}
}
