package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code assumptions} of a file: by group and input, in the order of {@link Input}. */
record AssumptionsJson(PriceBook book) {

    private static final Map<Group, List<Input>> BY_GROUP = byGroup();

    private static Map<Group, List<Input>> byGroup() {
        Map<Group, List<Input>> inputs = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            inputs.put(
                    group,
                    Stream.of(Input.values())
                            .filter(input -> input.group() == group)
                            .toList());
        }
        return inputs;
    }

    Assumptions read(Members file) {
        Map<Input, Assumption> values = new EnumMap<>(Input.class);
        file.optional("assumptions").flatMap(Spot::members).ifPresent(groups -> {
            BY_GROUP.forEach((group, inputs) -> groups.optional(group.id())
                    .flatMap(Spot::members)
                    .ifPresent(members -> readGroup(members, inputs, values)));
            groups.finish();
        });
        if (!file.findings().hasRefusal()) {
            addDefaults(file.self(), values);
        }
        return Assumptions.of(values);
    }

    private static void readGroup(Members group, List<Input> inputs, Map<Input, Assumption> values) {
        for (Input input : inputs) {
            group.optional(input.id())
                    .flatMap(Spot::members)
                    .flatMap(members -> AssumptionJson.read(members, input))
                    .ifPresent(assumption -> values.put(input, assumption));
        }
        group.finish();
    }

    private void addDefaults(Spot file, Map<Input, Assumption> values) {
        int used = 0;
        for (Input input : Input.values()) {
            if (input.presence() == Presence.REQUIRED && !values.containsKey(input)) {
                Optional<DefaultValue> fallback = book.defaultValue(input.path());
                if (fallback.isEmpty()) {
                    file.report(ProblemCode.MISSING_MEMBER, "assumptions." + input.path());
                } else {
                    values.put(input, assumption(fallback.get()));
                    used++;
                }
            }
        }
        if (used > 0) {
            file.report(ProblemCode.DEFAULTS_USED, used);
        }
    }

    private static Assumption assumption(DefaultValue fallback) {
        return new Assumption(fallback.value(), fallback.provenance().source().title(), "");
    }

    static JsonObject write(Assumptions assumptions) {
        ObjectBuilder groups = JsonValue.object();
        BY_GROUP.forEach((group, inputs) -> {
            ObjectBuilder members = JsonValue.object();
            inputs.forEach(input -> assumptions
                    .get(input)
                    .ifPresent(assumption -> members.with(input.id(), AssumptionJson.write(input, assumption))));
            JsonObject written = members.build();
            if (!written.members().isEmpty()) {
                groups.with(group.id(), written);
            }
        });
        return groups.build();
    }
}
