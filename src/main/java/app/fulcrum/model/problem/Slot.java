package app.fulcrum.model.problem;

import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Counted;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Digits;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.problem.ProblemFact.Member;
import app.fulcrum.model.problem.ProblemFact.Moment;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.problem.ProblemFact.Quoted;
import app.fulcrum.model.problem.ProblemFact.Term;
import app.fulcrum.model.problem.ProblemFact.Version;
import java.util.List;

/** What kinds of facts the sentence of a problem takes in one place. */
public enum Slot {
    PHRASE(List.of(Term.class)),
    QUOTED(List.of(Quoted.class)),
    MEMBER(List.of(Member.class)),
    /** Something by its name, or in words of ours with names in them. */
    NAME(List.of(Quoted.class, Member.class, Term.class, Listed.class)),
    /** A value that was met. */
    VALUE(List.of(Quoted.class, Digits.class, Term.class)),
    /** A number, or in words what there is in place of one. */
    NUMBER(List.of(Quantity.class, Digits.class, Term.class)),
    /** What there is to choose from. */
    CHOICES(List.of(Listed.class, AnyOf.class, Member.class, Term.class)),
    DAY(List.of(Day.class)),
    MOMENT(List.of(Moment.class)),
    VERSION(List.of(Version.class)),
    /** What would help, if anything is known to. */
    HINT(List.of(Quoted.class, Counted.class, Member.class, Term.class, Listed.class, AnyOf.class, Nothing.class));

    private final List<Class<? extends ProblemFact>> kinds;

    Slot(List<Class<? extends ProblemFact>> kinds) {
        this.kinds = kinds;
    }

    boolean takes(ProblemFact fact) {
        return kinds.contains(fact.getClass());
    }
}
