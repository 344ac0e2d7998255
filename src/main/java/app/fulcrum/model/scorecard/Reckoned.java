package app.fulcrum.model.scorecard;

/** Something that is reckoned rather than asked, and can be missing. */
public enum Reckoned {
    BREAKEVEN,
    API_SPEND
}
