package app.fulcrum.session.batch;

/**
 * A value set over what a file says.
 *
 * @param path the place, as files write it ({@code choices.closedApi}); {@code assumptions.} and {@code situation.} may
 *     be left out
 * @param value the new value as JSON, or a text without quotes; empty takes the place out of the file
 */
public record Setting(String path, String value) {}
