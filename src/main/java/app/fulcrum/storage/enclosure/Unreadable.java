package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.util.List;
import java.util.Optional;

/** Ends the reading of a file that carries something, with the reason why. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ProblemCode> code;
    private final transient List<ProblemFact> facts;

    private Unreadable(Optional<ProblemCode> code, List<ProblemFact> facts) {
        super(null, null, false, false);
        this.code = code;
        this.facts = facts;
    }

    /** The file is damaged. */
    Unreadable(Phrase why) {
        this(Optional.empty(), List.of(why.fact()));
    }

    Unreadable(ProblemCode code, ProblemFact... facts) {
        this(Optional.of(code), List.of(facts));
    }

    Problem problem(Carrier carrier, String source) {
        Place place = Place.in(source, "");
        return code.map(known -> Problem.of(known, place, facts.toArray(ProblemFact[]::new)))
                .orElseGet(() -> Problem.of(
                        ProblemCode.DAMAGED_CARRIER, place, carrier.phrase().fact(), facts.getFirst()));
    }
}
