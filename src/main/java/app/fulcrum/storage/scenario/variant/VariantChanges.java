package app.fulcrum.storage.scenario.variant;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.difference.EditSubject.OfKind;
import app.fulcrum.model.difference.EditSubject.OfOneNumber;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file states of a variant: the places at which it differs from its base, with what it has there. */
public final class VariantChanges {

    /** Where the order of alternatives stands, and the alternatives in it. */
    static final String ALTERNATIVES = "alternatives";

    private VariantChanges() {}

    /** @param tree the variant as a file of its own would hold it */
    public static StatedVariant of(Variant variant, Scenario base, JsonObject tree) {
        List<EditSubject> subjects =
                variant.differences(base).stream().map(Difference::subject).toList();
        ObjectBuilder changes = JsonValue.object();
        paths(subjects).forEach(path -> changes.with(path, valueAt(path, tree)));
        if (!isInOrder(base, variant.scenario())) {
            changes.with(
                    ALTERNATIVES,
                    JsonValue.array(ids(variant.scenario())
                            .map(AlternativeId::value)
                            .map(JsonValue::text)
                            .toList()));
        }
        return new StatedVariant(variant.name(), changes.build());
    }

    /** A number is one with all that is said about it, and an alternative of another kind one with all that is its own. */
    private static Set<String> paths(List<EditSubject> subjects) {
        Set<AlternativeId> whole = subjects.stream()
                .flatMap(subject -> subject instanceof OfKind(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> paths = new LinkedHashSet<>();
        for (EditSubject subject : subjects) {
            Optional<AlternativeId> replaced = subject.alternative().filter(whole::contains);
            if (replaced.isPresent()) {
                paths.add(Alternative.path(replaced.get()));
            } else if (subject instanceof OfOneNumber number) {
                paths.add(number.key().pathInFile());
            } else if (subject != Heading.NAME && subject != Heading.ORDER) {
                paths.add(subject.path());
            }
        }
        return paths;
    }

    private static JsonValue valueAt(String path, JsonObject tree) {
        Optional<JsonValue> found = Optional.of(tree);
        for (String name : path.split("\\.", -1)) {
            found = found.flatMap(value -> value.within(name));
        }
        return found.orElseGet(() -> new JsonNull(JsonValue.NOWHERE));
    }

    /** Whether the alternatives stand as they do where those that are gone are left out and new ones put at the end. */
    private static boolean isInOrder(Scenario base, Scenario variant) {
        List<AlternativeId> expected = new ArrayList<>(ids(base)
                .filter(id -> variant.alternatives().find(id).isPresent())
                .toList());
        ids(variant).filter(id -> base.alternatives().find(id).isEmpty()).forEach(expected::add);
        return expected.equals(ids(variant).toList());
    }

    private static Stream<AlternativeId> ids(Scenario scenario) {
        return scenario.alternatives().stream().map(Alternative::id);
    }
}
