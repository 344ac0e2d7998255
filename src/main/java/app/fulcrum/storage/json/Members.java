package app.fulcrum.storage.json;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of an object, taken one by one by name. What nobody asked for is unknown, and {@link #finish()} says so. */
public final class Members {

    private final JsonObject object;
    private final JsonPath path;
    private final Findings findings;
    private final List<String> asked = new ArrayList<>();

    /** @param path where the object stands */
    public Members(JsonObject object, JsonPath path, Findings findings) {
        this.object = object;
        this.path = path;
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }

    public boolean has(String name) {
        return object.member(name).isPresent();
    }

    public Optional<Spot> optional(String name) {
        asked.add(name);
        return object.member(name).map(value -> new Spot(value, path.member(name), findings));
    }

    /** The member, or nothing after reporting that it is missing. */
    public Optional<Spot> required(String name) {
        Optional<Spot> member = optional(name);
        if (member.isEmpty()) {
            findings.report(ProblemCode.MISSING_MEMBER, path, object, member(name));
        }
        return member;
    }

    /** The object itself as a place to report at. */
    public Spot self() {
        return new Spot(object, path, findings);
    }

    /** Refuses or keeps the members nobody asked for. Call when all known ones have been. */
    public void finish() {
        String before = "";
        for (JsonMember member : object.members()) {
            if (!asked.contains(member.name())) {
                unknown(member, before);
            }
            before = member.name();
        }
    }

    private void unknown(JsonMember member, String before) {
        if (findings.keepsUnknownMembers()) {
            findings.unknown(path, new UnknownMember(before, member.name(), member.value()));
        } else {
            ProblemFact nearest = findings.isFull() ? new Nothing() : Nearest.to(member.name(), asked);
            findings.report(
                    ProblemCode.UNKNOWN_MEMBER,
                    path.member(member.name()),
                    member.at(),
                    member(member.name()),
                    nearest);
        }
    }
}
