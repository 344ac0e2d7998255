package app.fulcrum.session.batch;

/**
 * A value set over what a file says.
 *
 * @param path the place, as files write it, with the identifier of an alternative for its place in the list
 *     ({@code alternatives.closed-api.offer}); {@code alternatives.}, {@code assumptions.} and {@code situation.} may be left
 *     out
 * @param value the new value as JSON, or a text without quotes; empty takes the place out of the file
 */
public record Setting(String path, String value) {}
