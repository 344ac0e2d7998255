package app.fulcrum.view.chart.data;

/** Whether an option takes part. */
public sealed interface Presence {

    /** It does. */
    record Present() implements Presence {}

    /**
     * It is ruled out before money counts; its line is shown greyed.
     *
     * @param reason in a few words
     */
    record Gated(String reason) implements Presence {}

    /** It is how an alternative was before. */
    record Past() implements Presence {}

    /** How it was before. */
    Presence PAST = new Past();

    /** It does. */
    Presence PRESENT = new Present();
}
