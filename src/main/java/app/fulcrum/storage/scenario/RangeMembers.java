package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.Part;
import app.fulcrum.storage.json.record.RecordSchema;
import java.util.List;
import java.util.Optional;

/** The number of an assumption: one {@code value}, or all of {@code low}, {@code base} and {@code high}. */
record RangeMembers(
        Member<Range, Double> value, Member<Range, Double> low, Member<Range, Double> base, Member<Range, Double> high)
        implements Part<Assumption, Range> {

    /** The names of the members, as a regular expression. */
    static final String PATTERN = "^(value|low|base|high)$";

    static RangeMembers of(JsonType<Double> number) {
        return new RangeMembers(
                Member.required("value", number, Range::base),
                Member.required("low", number, Range::low),
                Member.required("base", number, Range::base),
                Member.required("high", number, Range::high));
    }

    @Override
    public Optional<Range> read(Members members) {
        if (ends().stream().noneMatch(end -> members.has(end.name()))) {
            return value.read(members).map(Range::exactly);
        }
        value.in(members)
                .ifPresent(alone -> alone.report(
                        ProblemCode.CONTRADICTION,
                        member(value.name()),
                        new Listed(
                                ends().stream().map(end -> member(end.name())).toList()),
                        Phrase.ONE_VALUE_OR_THREE.fact()));
        List<Double> read =
                ends().stream().flatMap(end -> end.read(members).stream()).toList();
        return read.size() == 3 ? inOrder(members, read.get(0), read.get(1), read.get(2)) : Optional.empty();
    }

    private List<Member<Range, Double>> ends() {
        return List.of(low, base, high);
    }

    private static Optional<Range> inOrder(Members members, double low, double base, double high) {
        if (low <= base && base <= high) {
            return Optional.of(new Range(low, base, high));
        }
        members.self().report(ProblemCode.RANGE_OUT_OF_ORDER, number(low), number(base), number(high));
        return Optional.empty();
    }

    @Override
    public void write(Assumption from, ObjectBuilder record) {
        Range range = from.value();
        if (range.isExact()) {
            value.write(range, record);
        } else {
            ends().forEach(end -> end.write(range, record));
        }
    }

    @Override
    public void describe(RecordSchema schema) {
        members().forEach(schema::open);
        schema.rule("oneOf", JsonValue.array(List.of(required(List.of(value)), required(ends()))));
    }

    private static JsonObject required(List<Member<Range, Double>> members) {
        return JsonValue.object()
                .with(
                        "required",
                        JsonValue.array(members.stream()
                                .map(member -> JsonValue.text(member.name()))
                                .toList()))
                .build();
    }

    @Override
    public List<Member<?, ?>> members() {
        return List.of(value, low, base, high);
    }
}
