package app.fulcrum.model.verdict;

/** How money and scorecard came to one verdict. */
public enum Reconciliation {
    /** The gates, or missing prices, leave no alternative. */
    NOTHING_LEFT,
    /** They leave one. */
    ONLY_ONE_LEFT,
    /** The cheapest alternative is also the one that fits best. */
    AGREED,
    /** They disagree, and the money decides. */
    MONEY,
    /** They disagree, and a strong axis overrides the money. */
    STRONG_AXIS,
    /** Within the ranges of the assumptions either may be the cheapest, so the fit decides. */
    WITHIN_RANGES
}
