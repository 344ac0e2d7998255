package app.fulcrum.model.problem;

import java.util.Optional;

/**
 * Where in an input a problem lies.
 *
 * @param source what was read, such as a file's name; empty when the problem is in the open scenario itself
 * @param path the member within it, such as {@code assumptions.workload.tokensPerDay}; empty for the whole
 * @param position line and column in the text, when the text was at hand
 */
public record Place(String source, String path, Optional<Position> position) {

    /** A point in a text; both numbers count from 1. */
    public record Position(int line, int column) {}

    public static Place member(String path) {
        return new Place("", path, Optional.empty());
    }

    public static Place in(String source, String path) {
        return new Place(source, path, Optional.empty());
    }

    public static Place at(String source, String path, int line, int column) {
        return new Place(source, path, Optional.of(new Position(line, column)));
    }
}
