package app.fulcrum.model.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One number of a scenario: an input, and the alternative whose it is.
 *
 * @param alternative absent for an input that all alternatives share
 */
public record InputKey(Optional<AlternativeId> alternative, Input input) {

    /** @throws IllegalArgumentException if the alternative is missing, or one too many */
    public InputKey {
        if (alternative.isPresent() == input.group().isShared()) {
            throw new IllegalArgumentException(input + " of " + alternative);
        }
    }

    /** An input that all alternatives share. */
    public static InputKey shared(Input input) {
        return new InputKey(Optional.empty(), input);
    }

    /** An input seen from an alternative: its own, or the one it shares with the others. */
    public static InputKey of(AlternativeId alternative, Input input) {
        return input.group().isShared() ? shared(input) : new InputKey(Optional.of(alternative), input);
    }

    /**
     * Where it stands among the assumptions of a file, such as {@code workload.tokensPerDay} or {@code closedApi.inputPrice}.
     */
    public String path() {
        return alternative.map(this::path).orElseGet(input::path);
    }

    private String path(AlternativeId id) {
        return Arrays.stream(Way.Kind.values())
                .filter(kind -> kind.standardId().equals(id))
                .findFirst()
                .map(input::path)
                .orElseGet(() -> "alternatives." + id + "." + input.id());
    }

    /** The paths of all inputs of a scenario with one alternative of each kind, in the order numbers are listed in. */
    public static SequencedMap<String, InputKey> standardPaths() {
        return Standard.PATHS;
    }

    /** Made when first asked for, since it takes every input and kind. */
    private static final class Standard {

        private static final SequencedMap<String, InputKey> PATHS = paths();

        private static SequencedMap<String, InputKey> paths() {
            SequencedMap<AlternativeId, Way.Kind> kinds = new LinkedHashMap<>();
            for (Way.Kind kind : Way.Kind.values()) {
                kinds.put(kind.standardId(), kind);
            }
            SequencedMap<String, InputKey> paths = new LinkedHashMap<>();
            InputOrder.of(kinds).forEach(key -> paths.put(key.path(), key));
            return Collections.unmodifiableSequencedMap(paths);
        }
    }
}
