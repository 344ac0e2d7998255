package app.fulcrum.view.comparison;

/**
 * What stands above a column.
 *
 * @param letter what the column is known by
 * @param origin what it is: the base or a variant of what is open, a preset, or the name of a file
 * @param isBaseline whether the others are held against it
 * @param isOpen whether it is worked on
 */
public record ColumnHead(String letter, String name, String origin, boolean isBaseline, boolean isOpen) {}
