package app.fulcrum.model.usage.column;

/** Why nothing can be read by a mapping of columns. */
public enum MappingFlaw {
    /** No column tells when. */
    NO_TIME,
    /** No column tells tokens, nor what was paid. */
    NOTHING_COUNTED,
    /** Input without output, or output without input: the rest would count as none. */
    ONE_KIND_ALONE,
    /** All tokens beside input and output would count twice. */
    TOTAL_BESIDE_KINDS,
    /** What was cached is a part of the input. */
    CACHE_WITHOUT_INPUT,
    /** Five minutes and an hour are told apart by two columns. */
    HOUR_WITHOUT_WRITE,
    /** One column cannot mean two things. */
    COLUMN_TWICE,
    /** A column is not in the table. */
    COLUMN_NOT_THERE
}
