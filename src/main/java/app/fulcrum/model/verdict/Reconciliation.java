package app.fulcrum.model.verdict;

/** How money and scorecard came to one verdict. */
public enum Reconciliation {
    /** The gates, or missing prices, leave no alternative. */
    NOTHING_LEFT,
    /** They leave one. */
    ONLY_ONE_LEFT,
    /** The cheapest of them is also the one that fits best. */
    AGREED,
    /** They disagree, and the money decides: what fits better is clearly dearer. */
    MONEY,
    /** The cheapest does not lead in most samples of what is uncertain, so the fit decides, and a strong axis decides the fit. */
    STRONG_AXIS,
    /** The cheapest does not lead in most samples, so the fit decides. */
    WITHIN_RANGES
}
