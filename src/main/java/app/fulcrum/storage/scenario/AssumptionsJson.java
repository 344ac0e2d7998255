package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Keyed;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code assumptions} of a file: by group and input, in the order of {@link Input}. */
final class AssumptionsJson {

    private static final List<Member<Assumptions, Map<Input, Assumption>>> GROUPS =
            Arrays.stream(Group.values()).map(AssumptionsJson::group).toList();

    /** Those a file gives; every scenario has more. */
    static final RecordType<Assumptions> TYPE = RecordType.of(
            read -> {
                Map<Input, Assumption> values = new EnumMap<>(Input.class);
                GROUPS.forEach(group -> values.putAll(read.get(group)));
                return Assumptions.of(values);
            },
            GROUPS);

    private AssumptionsJson() {}

    private static Member<Assumptions, Map<Input, Assumption>> group(Group group) {
        List<Input> inputs = Arrays.stream(Input.values())
                .filter(input -> input.group() == group)
                .toList();
        return Member.unless(
                group.id(),
                Keyed.<Input, Assumption>some(inputs, Input::id, AssumptionJson::new)
                        .named(group.id()),
                Map.of(),
                assumptions -> values(assumptions, inputs));
    }

    private static Map<Input, Assumption> values(Assumptions assumptions, List<Input> inputs) {
        Map<Input, Assumption> values = new EnumMap<>(Input.class);
        values.putAll(assumptions.asMap());
        values.keySet().retainAll(inputs);
        return values;
    }

    /**
     * The assumptions with the price book's defaults for those that every scenario has and a file does not give, which is
     * reported.
     *
     * @param file where to report it
     */
    static Assumptions withDefaults(Assumptions given, PriceBook book, Spot file) {
        Assumptions all = given;
        int used = 0;
        for (Input input : Input.values()) {
            if (input.presence() == Presence.REQUIRED && given.get(input).isEmpty()) {
                Optional<DefaultValue> fallback = book.defaultValue(input.path());
                if (fallback.isEmpty()) {
                    file.report(ProblemCode.MISSING_MEMBER, "assumptions." + input.path());
                } else {
                    all = all.with(input, assumption(fallback.get()));
                    used++;
                }
            }
        }
        if (used > 0) {
            file.report(ProblemCode.DEFAULTS_USED, used);
        }
        return all;
    }

    private static Assumption assumption(DefaultValue fallback) {
        return new Assumption(fallback.value(), fallback.provenance().source().title(), "");
    }
}
