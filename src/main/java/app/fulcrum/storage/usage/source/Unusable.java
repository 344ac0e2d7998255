package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.io.IOException;
import java.util.List;

/** Ends the reading of a file, with the reason why. */
public final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final int line;
    private final transient List<ProblemFact> facts;

    public Unusable(ProblemCode code, ProblemFact... facts) {
        this(0, code, facts);
    }

    /** @param line where it lies, from 1; 0 for the whole file */
    Unusable(int line, ProblemCode code, ProblemFact... facts) {
        super(code.name());
        this.code = code;
        this.line = line;
        this.facts = List.of(facts);
    }

    /** @param source what was read, for people */
    public Problem problem(String source) {
        Place place = line == 0 ? Place.in(source, "") : Place.at(source, "", line, 1);
        return Problem.of(code, place, facts.toArray(ProblemFact[]::new));
    }
}
