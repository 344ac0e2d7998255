package app.fulcrum.model.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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

    /** Where the command line and results write it: {@code workload.tokensPerDay}, {@code alternatives.closed-api.inputPrice}. */
    public String path() {
        return alternative.map(id -> Alternative.path(id) + "." + input.id()).orElseGet(input::path);
    }

    /** Where it stands in a file: the same, and among the assumptions. */
    public String pathInFile() {
        return alternative
                .map(id -> Alternative.path(id) + ".assumptions." + input.id())
                .orElseGet(() -> "assumptions." + input.path());
    }

    /** The inputs of a scenario with one alternative of each kind by the paths of the price book's defaults, in order. */
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
            Order.of(kinds)
                    .forEach(key -> paths.put(
                            key.alternative()
                                    .map(id -> key.input().path(Objects.requireNonNull(kinds.get(id))))
                                    .orElseGet(key.input()::path),
                            key));
            return Collections.unmodifiableSequencedMap(paths);
        }
    }

    /** The order numbers are listed in: the workload, what each alternative has of its own, people, and the rest. */
    static final class Order {

        private Order() {}

        /** @param kinds the alternatives in order, and what kind each is of */
        static List<InputKey> of(SequencedMap<AlternativeId, Way.Kind> kinds) {
            List<InputKey> keys = new ArrayList<>();
            addShared(Group.WORKLOAD, keys);
            kinds.forEach((id, kind) -> addOwn(id, kind, false, keys));
            addShared(Group.PEOPLE, keys);
            kinds.forEach((id, kind) -> addOwn(id, kind, true, keys));
            addShared(Group.FINANCE, keys);
            addShared(Group.OUTLOOK, keys);
            return List.copyOf(keys);
        }

        private static void addShared(Group group, List<InputKey> keys) {
            for (Input input : Input.values()) {
                if (input.group() == group) {
                    keys.add(InputKey.shared(input));
                }
            }
        }

        private static void addOwn(AlternativeId id, Way.Kind kind, boolean people, List<InputKey> keys) {
            for (Input input : Input.values()) {
                if (input.group().belongsTo(kind) && (input == Input.ENGINEERS) == people) {
                    keys.add(InputKey.of(id, input));
                }
            }
        }
    }
}
