package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.storage.json.record.Foreign;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Keyed;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The {@code assumptions} of a file by name: of all alternatives in chapters, of one without. A file may leave any out; every
 * scenario has more.
 */
final class AssumptionsJson {

    private static final Map<Kind, JsonType<Assumptions>> OWN = own();

    private static final List<Member<Assumptions, Map<Input, Assumption>>> CHAPTERS = Arrays.stream(Group.values())
            .filter(Group::isShared)
            .map(AssumptionsJson::chapter)
            .toList();

    /** What all alternatives share. */
    static final RecordType<Assumptions> SHARED = RecordType.of(
            read -> {
                Map<Input, Assumption> values = new EnumMap<>(Input.class);
                CHAPTERS.forEach(chapter -> values.putAll(read.get(chapter)));
                return Assumptions.of(values);
            },
            CHAPTERS);

    private AssumptionsJson() {}

    /** What an alternative of a kind has of its own. */
    static JsonType<Assumptions> own(Kind kind) {
        return Objects.requireNonNull(OWN.get(kind));
    }

    private static Map<Kind, JsonType<Assumptions>> own() {
        Map<Kind, JsonType<Assumptions>> types = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            types.put(
                    kind,
                    numbers(inputs(input -> input.group().belongsTo(kind)))
                            .without(foreign(kind))
                            .named(kind.id())
                            .as(Assumptions::of, Assumptions::asMap));
        }
        return types;
    }

    private static Member<Assumptions, Map<Input, Assumption>> chapter(Group group) {
        List<Input> inputs = inputs(input -> input.group() == group);
        return Member.unless(group.id(), numbers(inputs).named(group.id()), Map.of(), held -> only(inputs, held));
    }

    private static Map<Input, Assumption> only(List<Input> inputs, Assumptions held) {
        Map<Input, Assumption> only = new EnumMap<>(Input.class);
        only.putAll(held.asMap());
        only.keySet().retainAll(inputs);
        return only;
    }

    private static RecordType<Map<Input, Assumption>> numbers(List<Input> inputs) {
        return Keyed.some(inputs, Input::id, AssumptionJson::new);
    }

    private static List<Input> inputs(Predicate<Input> wanted) {
        return Arrays.stream(Input.values()).filter(wanted).toList();
    }

    private static <T> List<Foreign<T>> foreign(Kind kind) {
        return inputs(input -> !input.group().belongsTo(kind)).stream()
                .map(input -> new Foreign<T>(input.id(), Ids.of(kind), home(input)))
                .toList();
    }

    private static ProblemFact home(Input input) {
        return input.group().isShared()
                ? member("assumptions." + input.group().id())
                : Ids.listed(Arrays.stream(Kind.values())
                        .filter(kind -> input.group().belongsTo(kind))
                        .toList());
    }
}
