package app.fulcrum.model.catalog.tokens;

/** Kinds of text that tokenizers are compared on. */
public enum TextKind {
    /** Legal and technical English. */
    ENGLISH_PROSE,
    /** English with headings, lists and code, as in Markdown. */
    DOCUMENTATION,
    GERMAN,
    CHINESE,
    /** Java, Python and their like. */
    CODE,
    JSON
}
