package app.fulcrum.session.batch.sensitivity;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.sensitivity.Measure;
import java.util.List;
import java.util.Optional;

/**
 * The result that is asked about, by names that may be none.
 *
 * @param kind what of the alternatives
 * @param first the alternative whose result it is
 * @param second the one it is held against; empty where the result is that of one alone
 */
public record AskedMeasure(Kind kind, String first, String second) {

    /** What can be asked of alternatives. */
    public enum Kind {
        TIE("--tie"),
        SAVING("--saving"),
        COST("--cost"),
        CHEAPER_FROM("--cheaper-from"),
        USED("--used");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        /** Where it is asked. */
        public String place() {
            return place;
        }

        /** Whether it holds one alternative against another. */
        public boolean isOfTwo() {
            return this == TIE || this == SAVING || this == CHEAPER_FROM;
        }
    }

    /** What the recommended alternative saves against the cheapest of the others; refused where there are not two. */
    static Outcome<Measure> usual(Contest contest) {
        return SwitchingValue.goal(contest)
                .map(goal -> Outcome.of(goal.measure()))
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.NO_RUNNER_UP,
                        Place.member(Kind.SAVING.place()),
                        ProblemFact.number(contest.comparison().tokensPerDay()))));
    }

    /** Refused if a scenario has no such alternative, or it has no such result. */
    public Outcome<Measure> of(Alternatives all) {
        return find(first, all).flatMap(of -> switch (kind) {
            case COST -> Outcome.of(new Measure.Cost(of.id()));
            case USED -> used(of);
            case TIE, SAVING -> find(second, all).map(against -> new Measure.Saving(of.id(), against.id()));
            case CHEAPER_FROM -> find(second, all).map(than -> new Measure.CheaperFrom(of.id(), than.id()));
        });
    }

    private Outcome<Alternative> find(String name, Alternatives all) {
        Optional<Alternative> found = AlternativeId.isOne(name) ? all.find(new AlternativeId(name)) : Optional.empty();
        return found.map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.UNKNOWN_ID,
                        Place.member(kind.place()),
                        Phrase.ALTERNATIVE.fact(),
                        quoted(name),
                        Nearest.to(
                                name,
                                all.stream().map(each -> each.id().value()).toList()))));
    }

    /** Only GPUs of one's own are paid for used or not, as long as nothing is said of units. */
    private Outcome<Measure> used(Alternative of) {
        return of.way() instanceof Way.OwnGpus
                ? Outcome.of(new Measure.UsedShare(of.id()))
                : Outcome.refused(Problem.of(
                        ProblemCode.NOT_OF_THIS_KIND,
                        Place.member(kind.place()),
                        member(kind.place()),
                        quoted(of.kind().standardId().value()),
                        new Listed(
                                List.of(quoted(Way.Kind.SELF_HOSTED.standardId().value())))));
    }
}
