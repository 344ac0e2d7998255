package app.fulcrum.model.usage.column;

/** What a row of a table stands for. */
public enum RowSpan {
    /** The use of a day. */
    DAY,
    /** The use of an hour. */
    HOUR,
    /** One request, at its moment. */
    REQUEST
}
