package app.fulcrum.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** The order numbers are listed in: the workload, what each alternative has of its own, people, and the rest. */
final class InputOrder {

    private InputOrder() {}

    /** @param kinds the alternatives in order, and what kind each is of */
    static List<InputKey> of(SequencedMap<AlternativeId, Way.Kind> kinds) {
        List<InputKey> keys = new ArrayList<>();
        addShared(Group.WORKLOAD, keys);
        kinds.forEach((id, kind) -> addOwn(id, kind, false, keys));
        addShared(Group.PEOPLE, keys);
        kinds.forEach((id, kind) -> addOwn(id, kind, true, keys));
        addShared(Group.FINANCE, keys);
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
