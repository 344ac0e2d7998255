package app.fulcrum.storage.json.record;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import java.util.List;
import java.util.Optional;

/**
 * A member that only records of another kind have. Where one stands all the same, what is refused is named for what it is.
 *
 * @param name of the member
 * @param kind the kind of record it has no place in
 * @param home the kinds it has one in, in words
 */
public record Foreign<T>(String name, String kind, ProblemFact home) implements Part<T, Boolean> {

    @Override
    public Optional<Boolean> read(Members members) {
        return members.optional(name)
                .map(spot -> {
                    spot.report(ProblemCode.NOT_OF_THIS_KIND, member(name), quoted(kind), home);
                    return Optional.<Boolean>empty();
                })
                .orElse(Optional.of(true));
    }

    @Override
    public void write(T from, ObjectBuilder record) {
        // no record holds it
    }

    @Override
    public void describe(RecordSchema schema) {
        // a member nobody describes is one there may not be
    }

    @Override
    public List<Member<?, ?>> members() {
        return List.of();
    }
}
