package app.fulcrum.cli;

/**
 * The answer to one input.
 *
 * @param text one result
 * @param refused whether it says why the input was refused
 */
record Answer(String text, boolean refused) {

    static Answer of(String text) {
        return new Answer(text, false);
    }

    static Answer refusal(String text) {
        return new Answer(text, true);
    }
}
