package app.fulcrum.storage.scenario.migration;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The step from format 1, which had one choice of each kind and a list of those compared, to format 2, which has a list of
 * alternatives: each gets what was bought, and the numbers that were its own by their chapter or name.
 */
final class AlternativesFromChoices {

    /**
     * What format 1 had of one kind.
     *
     * @param id what the alternative is known by, and its kind too
     * @param name what it is called
     * @param chapter of its numbers
     * @param engineers its number among those about people
     * @param bought the members of the choices that are its own
     */
    private record Former(String id, String name, String chapter, String engineers, List<Bought> bought) {}

    /**
     * A member that moved.
     *
     * @param former what it was called among the choices
     * @param name what it is called in the alternative
     */
    private record Bought(String former, String name) {}

    private static final List<Former> KINDS = List.of(
            new Former(
                    "closed-api",
                    "Closed API",
                    "closedApi",
                    "engineersForClosedApi",
                    List.of(new Bought("closedApi", "offer"))),
            new Former(
                    "hosted-open-api",
                    "Hosted open API",
                    "hostedOpenApi",
                    "engineersForHostedOpenApi",
                    List.of(new Bought("hostedOpenApi", "offer"))),
            new Former(
                    "self-hosted",
                    "Self-hosted",
                    "selfHosted",
                    "engineersForSelfHosted",
                    List.of(new Bought("model", "model"), new Bought("hosting", "hosting"))));

    private static final ListType<String> COMPARED =
            ListType.ofDistinct(Scalars.oneOf(ids())).withAtLeastOne(Phrase.OPTION);

    private static final String CHOICES = "choices";
    private static final String ASSUMPTIONS = "assumptions";
    private static final String PEOPLE = "people";
    private static final String ENGINEERS = "engineers";
    private static final String LIFETIME = "cacheWriteLifetime";

    private AlternativesFromChoices() {}

    private static Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        KINDS.forEach(kind -> ids.put(kind.id, kind.id));
        return ids;
    }

    /** The file as format 2.0 would have it; nothing if it has no choices, which is reported. What else is wrong stays wrong. */
    static Optional<JsonObject> upgrade(JsonObject file, Findings findings) {
        return new Members(file, JsonPath.ROOT, findings)
                .required(CHOICES)
                .flatMap(Spot::members)
                .map(choices -> upgrade(file, choices, findings));
    }

    private static JsonObject upgrade(JsonObject file, Members choices, Findings findings) {
        Optional<List<String>> compared = choices.optional("compared").flatMap(COMPARED::read);
        List<JsonObject> alternatives = new ArrayList<>();
        for (Former kind : KINDS) {
            boolean takesPart = compared.isEmpty() || compared.get().contains(kind.id);
            alternatives.add(alternative(kind, takesPart, choices, file, findings));
        }
        Optional<JsonValue> lifetime = choices.optional(LIFETIME).map(Spot::value);
        choices.finish();
        List<JsonMember> members = new ArrayList<>();
        for (JsonMember member : file.members()) {
            if (member.name().equals(CHOICES)) {
                lifetime.ifPresent(value -> members.add(new JsonMember(LIFETIME, value, value.at())));
                members.add(new JsonMember("alternatives", JsonValue.array(alternatives), member.at()));
            } else {
                members.add(member.name().equals(ASSUMPTIONS) ? shared(member) : member);
            }
        }
        return new JsonObject(members, file.at());
    }

    private static JsonObject alternative(
            Former kind, boolean takesPart, Members choices, JsonObject file, Findings findings) {
        List<JsonMember> members = new ArrayList<>();
        JsonValue.object()
                .with("id", kind.id)
                .with("name", kind.name)
                .with("kind", kind.id)
                .with("compared", JsonValue.truth(takesPart))
                .build()
                .members()
                .forEach(members::add);
        kind.bought.forEach(moved -> choices.optional(moved.former)
                .map(Spot::value)
                .ifPresent(value -> members.add(new JsonMember(moved.name, value, value.at()))));
        own(kind, file, findings).ifPresent(own -> members.add(new JsonMember(ASSUMPTIONS, own, own.at())));
        return new JsonObject(members, choices.self().value().at());
    }

    /** The numbers of one kind: those of its chapter, and its engineers. */
    private static Optional<JsonValue> own(Former kind, JsonObject file, Findings findings) {
        Optional<JsonValue> assumptions = file.member(ASSUMPTIONS);
        Optional<JsonValue> chapter = assumptions.flatMap(all -> all.within(kind.chapter));
        Optional<JsonValue> engineers =
                assumptions.flatMap(all -> all.within(PEOPLE)).flatMap(people -> people.within(kind.engineers));
        chapter.flatMap(numbers -> numbers.within(ENGINEERS))
                .ifPresent(unknown -> findings.report(
                        ProblemCode.UNKNOWN_MEMBER,
                        JsonPath.of(ASSUMPTIONS).member(kind.chapter).member(ENGINEERS),
                        unknown,
                        member(ENGINEERS),
                        new Nothing()));
        if (engineers.isEmpty()) {
            return chapter;
        }
        JsonValue numbers = chapter.orElseGet(() -> JsonValue.object().build());
        return Optional.of(numbers instanceof JsonObject object ? object.with(ENGINEERS, engineers.get()) : numbers);
    }

    /** What is left of the assumptions: the numbers of no kind. */
    private static JsonMember shared(JsonMember assumptions) {
        if (!(assumptions.value() instanceof JsonObject all)) {
            return assumptions;
        }
        JsonObject left = all;
        for (Former kind : KINDS) {
            left = left.without(kind.chapter);
        }
        if (left.within(PEOPLE).isPresent() && left.within(PEOPLE).get() instanceof JsonObject people) {
            JsonObject shared = people;
            for (Former kind : KINDS) {
                shared = shared.without(kind.engineers);
            }
            left = left.with(PEOPLE, shared);
        }
        return new JsonMember(assumptions.name(), left, assumptions.at());
    }
}
