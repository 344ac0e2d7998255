package app.fulcrum.storage.catalog.field;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The members of one record, taken by name and type.
 *
 * <p>A member that is missing or wrong is reported, and a stand-in is returned so that the next one can be looked at:
 * {@link RecordFile} throws away every record something was reported in.
 */
public final class Fields {

    private final Members members;

    public Fields(Members members) {
        this.members = members;
    }

    public String words(String name) {
        return members.required(name).flatMap(Spot::words).orElse("");
    }

    /** The text, or an empty one where the member is absent. */
    public String wordsIfAny(String name) {
        return members.optional(name).flatMap(Spot::words).orElse("");
    }

    public List<String> listOfWords(String name) {
        return items(name).stream().flatMap(item -> item.words().stream()).toList();
    }

    public boolean truth(String name) {
        return members.required(name).flatMap(Spot::truth).orElse(false);
    }

    /** Whether the member is there and true. */
    public boolean truthIfAny(String name) {
        return members.optional(name).flatMap(Spot::truth).orElse(false);
    }

    public double number(String name, Bounds bounds) {
        return members.required(name)
                .map(spot -> number(spot, bounds))
                .orElse(OptionalDouble.empty())
                .orElse(0);
    }

    public OptionalDouble numberIfAny(String name, Bounds bounds) {
        return members.optional(name).map(spot -> number(spot, bounds)).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble number(Spot spot, Bounds bounds) {
        return spot.number(bounds.minimum(), bounds.maximum(), bounds.unit());
    }

    public int whole(String name, Bounds bounds) {
        return (int) members.required(name)
                .map(spot -> whole(spot, bounds))
                .orElse(OptionalDouble.empty())
                .orElse(0);
    }

    public OptionalInt wholeIfAny(String name, Bounds bounds) {
        OptionalLong whole = longIfAny(name, bounds);
        return whole.isPresent() ? OptionalInt.of((int) whole.getAsLong()) : OptionalInt.empty();
    }

    public OptionalLong longIfAny(String name, Bounds bounds) {
        OptionalDouble whole =
                members.optional(name).map(spot -> whole(spot, bounds)).orElse(OptionalDouble.empty());
        return whole.isPresent() ? OptionalLong.of((long) whole.getAsDouble()) : OptionalLong.empty();
    }

    private static OptionalDouble whole(Spot spot, Bounds bounds) {
        return spot.whole(bounds.minimum(), bounds.maximum(), bounds.unit());
    }

    /** The day; the last there is where it is missing or wrong, which has been reported then. */
    public LocalDate day(String name) {
        return members.required(name).flatMap(Spot::day).orElse(LocalDate.MAX);
    }

    public Optional<LocalDate> dayIfAny(String name) {
        return members.optional(name).flatMap(Spot::day);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return members.required(name)
                .flatMap(spot -> spot.oneOf(Names.of(type)))
                .orElseGet(() -> EnumSet.allOf(type).iterator().next());
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        Map<String, E> allowed = Names.of(type);
        return items(name).stream()
                .flatMap(item -> item.oneOf(allowed).stream())
                .toList();
    }

    /** An identifier that must be one of those known; {@code kind} says of what. */
    public String reference(String name, Phrase kind, Collection<String> known) {
        return members.required(name)
                .flatMap(spot -> reference(spot, kind, known))
                .orElse("");
    }

    public Optional<String> referenceIfAny(String name, Phrase kind, Collection<String> known) {
        return members.optional(name).flatMap(spot -> reference(spot, kind, known));
    }

    /** The same of each of a list; none where it is absent. */
    public List<String> references(String name, Phrase kind, Collection<String> known) {
        return items(name).stream()
                .flatMap(item -> reference(item, kind, known).stream())
                .toList();
    }

    private static Optional<String> reference(Spot spot, Phrase kind, Collection<String> known) {
        Optional<String> id = spot.words();
        if (id.isPresent() && !known.contains(id.get())) {
            spot.report(ProblemCode.UNKNOWN_ID, kind.fact(), ProblemFact.quoted(id.get()), Nearest.to(id.get(), known));
        }
        return id;
    }

    /** A part that must be there. In place of a missing one comes an empty part whose gaps are not reported again. */
    public <T> T part(String name, Function<Fields, T> reader) {
        Optional<Members> part = members.required(name).flatMap(Spot::members);
        return read(part.orElseGet(this::silentlyEmpty), reader);
    }

    public <T> Optional<T> partIfAny(String name, Function<Fields, T> reader) {
        return members.optional(name).flatMap(Spot::members).map(part -> read(part, reader));
    }

    public <T> List<T> parts(String name, Function<Fields, T> reader) {
        return items(name).stream()
                .flatMap(item -> item.members().stream())
                .map(part -> read(part, reader))
                .toList();
    }

    /** A list that may be left out, but is not empty. */
    public <T> List<T> partsIfAny(String name, Function<Fields, T> reader) {
        List<T> parts = parts(name, reader);
        if (parts.isEmpty() && has(name)) {
            report(ProblemCode.MISSING_MEMBER, ProblemFact.member(name + "[0]"));
        }
        return parts;
    }

    private static <T> T read(Members part, Function<Fields, T> reader) {
        T value = reader.apply(new Fields(part));
        part.finish();
        return value;
    }

    private Members silentlyEmpty() {
        Findings unheard = new Findings("", members.findings().limits());
        return new Members(JsonValue.object().build(), JsonPath.ROOT, unheard);
    }

    /** The items of a list that may be absent. */
    private List<Spot> items(String name) {
        return members.optional(name).map(Spot::items).orElse(List.of());
    }

    /** A member to look at in its own way; absent after reporting that it is missing. */
    public Optional<Spot> spot(String name) {
        return members.required(name);
    }

    public Optional<Spot> spotIfAny(String name) {
        return members.optional(name);
    }

    public boolean has(String name) {
        return members.has(name);
    }

    /** Reports a problem with the record as a whole. */
    public void report(ProblemCode code, ProblemFact... facts) {
        members.self().report(code, facts);
    }
}
