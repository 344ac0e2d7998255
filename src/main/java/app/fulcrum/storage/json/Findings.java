package app.fulcrum.storage.json;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.Problem.Severity;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What reading one text has turned up so far: problems, and members nobody here knows.
 *
 * <p>Readers report a problem, put a stand-in in the bad value's place and go on to find the next one. Whoever started
 * the reading must throw the result away when {@link #hasRefusal()}.
 */
public final class Findings {

    private final String source;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<UnknownMember>> unknown = new LinkedHashMap<>();
    private boolean keepsUnknownMembers;
    private int refusals;
    private int unnamed;

    /** @param source what is read, for people: a file's name */
    public Findings(String source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** From here on members nobody knows are kept instead of refused: the text was written by a later version. */
    public void keepUnknownMembers() {
        keepsUnknownMembers = true;
    }

    boolean keepsUnknownMembers() {
        return keepsUnknownMembers;
    }

    /** Reports a problem with a value; what is quoted is shortened to what people can read. */
    public void report(ProblemCode code, JsonPath path, JsonValue value, ProblemFact... facts) {
        report(code, path, value.at(), facts);
    }

    public void report(ProblemCode code, JsonPath path, Place.Position at, ProblemFact... facts) {
        add(new Problem(code, code.severity(), place(path, at), Excerpt.of(List.of(facts))));
    }

    /** Reports a problem because of which there is no answer, though elsewhere it may be a warning. */
    void refuse(ProblemCode code, JsonPath path, JsonValue value, ProblemFact... facts) {
        add(new Problem(code, Severity.REFUSAL, place(path, value.at()), Excerpt.of(List.of(facts))));
    }

    private Place place(JsonPath path, Place.Position at) {
        String readable = Excerpt.of(path.toString());
        return at.line() == 0 ? Place.in(source, readable) : Place.at(source, readable, at.line(), at.column());
    }

    /** What another reading of the same text finds, by itself. */
    public Findings apart() {
        Findings apart = new Findings(source, limits);
        apart.keepsUnknownMembers = keepsUnknownMembers;
        return apart;
    }

    /** Takes over a problem that was found apart. */
    public void add(Problem problem) {
        if (problem.severity() == Severity.REFUSAL) {
            refusals++;
        }
        if (problems.size() < limits.problems()) {
            problems.add(problem);
        } else {
            unnamed++;
        }
    }

    /** Whether one more problem would only be counted. */
    boolean isFull() {
        return problems.size() >= limits.problems();
    }

    void unknown(JsonPath objectPath, UnknownMember member) {
        unknown(objectPath.toString(), member);
    }

    /** Keeps a member nobody knows, as one of the object at a path. */
    public void unknown(String objectPath, UnknownMember member) {
        unknown.computeIfAbsent(objectPath, _ -> new ArrayList<>()).add(member);
    }

    /** Members kept to be written back, by the path of their object, in the order they stood. */
    public Map<String, List<UnknownMember>> kept() {
        return unknown;
    }

    public boolean hasRefusal() {
        return refusals > 0;
    }

    /** How many refusals there are so far, for who wants to know whether a part of the text brought any. */
    public int refusals() {
        return refusals;
    }

    /**
     * Every problem so far in the order of the text, without the warnings once something is refused; the last one says
     * how many more there are than are named.
     */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        all.removeIf(problem -> hasRefusal() && problem.severity() == Severity.WARNING);
        all.sort(Comparator.comparingInt(Findings::line).thenComparingInt(Findings::column));
        if (unnamed > 0) {
            all.add(Problem.of(ProblemCode.MORE_PROBLEMS, Place.in(source, ""), ProblemFact.number(unnamed)));
        }
        return all;
    }

    private static int line(Problem problem) {
        return problem.place().position().map(Place.Position::line).orElse(0);
    }

    private static int column(Problem problem) {
        return problem.place().position().map(Place.Position::column).orElse(0);
    }

    /** The value with the warnings, or what it was refused for. */
    public <T> Outcome<T> conclude(Supplier<T> value) {
        return hasRefusal() ? Outcome.refused(problems()) : Outcome.of(value.get(), problems());
    }
}
