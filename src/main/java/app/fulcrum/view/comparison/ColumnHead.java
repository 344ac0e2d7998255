package app.fulcrum.view.comparison;

/**
 * What stands above a column.
 *
 * @param letter what the column is known by
 * @param origin where it comes from: a preset, a file, or what is open
 * @param isBaseline whether the others are held against it
 */
public record ColumnHead(String letter, String name, String origin, boolean isBaseline) {}
