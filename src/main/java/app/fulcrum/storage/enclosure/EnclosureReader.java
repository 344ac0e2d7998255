package app.fulcrum.storage.enclosure;

import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.storage.json.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a file carries. Whatever its bytes are, the outcome is enclosures or one named problem. */
public final class EnclosureReader {

    private EnclosureReader() {}

    /**
     * The text of the scenario in a file: what it carries, or the file itself where it is of no kind that carries anything.
     *
     * @param source what to call the file in problems
     */
    public static Outcome<byte[]> scenario(byte[] file, String source) {
        return Carrier.of(file) == Carrier.NONE
                ? Outcome.of(file)
                : all(file, source)
                        .map(enclosures -> of(enclosures, Kind.SCENARIO)
                                .orElseThrow(() -> new IllegalStateException("read without a scenario")));
    }

    /** What a file carries of a kind. */
    public static Optional<byte[]> of(List<Enclosure> enclosures, Kind kind) {
        return enclosures.stream()
                .filter(enclosure -> enclosure.kind() == kind)
                .map(Enclosure::bytes)
                .findFirst();
    }

    /**
     * All a file carries: a scenario, and at most one of every other kind.
     *
     * @param file one that is of a kind that carries something
     * @param source what to call it in problems
     */
    public static Outcome<List<Enclosure>> all(byte[] file, String source) {
        Carrier carrier = Carrier.of(file);
        FoundEnclosures found = new FoundEnclosures();
        try {
            switch (carrier) {
                case PICTURE -> PngEnclosures.read(file, found);
                case DRAWING -> XmlEnclosures.readDrawing(file, found);
                case PAGE -> PdfEnclosures.read(file, found);
                case WORKBOOK -> ZipEnclosures.read(file, found);
                case NONE -> {}
            }
        } catch (Unreadable reason) {
            return Outcome.refused(reason.problem(carrier, source));
        }
        return once(found, carrier, source);
    }

    private static Outcome<List<Enclosure>> once(FoundEnclosures found, Carrier carrier, String source) {
        List<Enclosure> enclosures = found.all();
        for (Kind kind : Kind.values()) {
            int count = found.count(kind);
            if (count > 1) {
                return refused(
                        ProblemCode.SEVERAL_ENCLOSED, source, carrier.phrase().fact(), number(count));
            }
        }
        return of(enclosures, Kind.SCENARIO).isEmpty()
                ? refused(ProblemCode.NOTHING_ENCLOSED, source, carrier.phrase().fact())
                : Outcome.of(enclosures);
    }

    private static Outcome<List<Enclosure>> refused(ProblemCode code, String source, ProblemFact... facts) {
        return Outcome.refused(Problem.of(code, Place.in(source, ""), facts));
    }

    /** The kind of enclosure that a file's own name for it stands for. */
    static Optional<Kind> kind(java.util.function.Function<Kind, String> name, String met) {
        return Arrays.stream(Kind.values())
                .filter(kind -> name.apply(kind).equals(met))
                .findFirst();
    }

    /** The most an enclosure may hold, unpacked. */
    static int largest() {
        return Limits.SCENARIO.bytes();
    }

    /** That an enclosure is larger than any scenario may be. */
    static Unreadable tooLarge() {
        return new Unreadable(
                ProblemCode.LIMIT_EXCEEDED,
                Phrase.SIZE_OF_ENCLOSED.fact(),
                Phrase.OVER_THE_LIMIT.fact(),
                number(largest()));
    }
}
