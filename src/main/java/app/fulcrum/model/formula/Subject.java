package app.fulcrum.model.formula;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.Question;
import java.util.List;
import java.util.Optional;

/** What a figure is. */
public sealed interface Subject
        permits Term,
                Subject.Line,
                Subject.OfRun,
                Subject.PriceShare,
                Subject.SameAs,
                Subject.OfShape,
                Subject.CostOf,
                Subject.AtEnds,
                Subject.Bound,
                Subject.Beside,
                Subject.SlopeOf,
                Subject.VolumesWonBy,
                Subject.FitOf,
                Subject.SampledShare,
                Subject.PlaceOf,
                Subject.ScoreOf,
                Subject.DerivedScoreOf,
                Subject.ScoreWithout,
                Subject.SwitchingShareOf,
                Subject.WeightOf,
                Subject.WeightShareOf,
                Subject.PointsFor,
                Subject.PointsIf {

    /** A line of a monthly bill. */
    record Line(LineKind kind) implements Subject {}

    /** What one run of the user's own replica showed. */
    record OfRun(Term of, Run run) implements Subject {}

    /** What the tokens of one kind contribute to the price of a million tokens of the workload's mix. */
    record PriceShare(LineKind kind) implements Subject {}

    /** An input nobody states apart, so that it is what another one is. */
    record SameAs(Input input) implements Subject {}

    /** A fact about the shape of a generic model, worked out from those of two real ones. */
    record OfShape(Fact fact) implements Subject {}

    /**
     * What an alternative costs.
     *
     * @param at {@link Term#MONTHLY_COST} at the scenario's volume, {@link Term#VOLUME} at one that is looked at,
     *     {@link Term#VOLUME_BEFORE} at one token less
     */
    record CostOf(Alternative alternative, Term at) implements Subject {}

    /**
     * A figure with ranges at their ends.
     *
     * @param of what it would be at base values
     */
    record AtEnds(Subject of, List<End> ends) implements Subject {

        public AtEnds {
            ends = List.copyOf(ends);
        }
    }

    /** The least or the greatest a figure comes to, over all combinations of the ends of ranges. */
    record Bound(Subject of, Side side) implements Subject {}

    /**
     * A figure where something changes.
     *
     * @param isBefore whether just before it does
     */
    record Beside(Subject of, boolean isBefore) implements Subject {}

    /**
     * An end of a range.
     *
     * @param input absent for a throughput estimate, whose range is its error band
     * @param whose the alternative it is of; absent where all share it
     */
    record End(Optional<Input> input, Optional<Alternative> whose, Side side) {}

    /** What one more token per day costs per month with an alternative, in the long run. */
    record SlopeOf(Alternative alternative) implements Subject {}

    /**
     * How many of the volumes looked at an alternative wins.
     *
     * @param isCounted whether band by band; otherwise estimated from some of the bands
     */
    record VolumesWonBy(Alternative alternative, boolean isCounted) implements Subject {}

    /** How well an alternative fits the scorecard. */
    record FitOf(Alternative alternative) implements Subject {}

    /** In what part of the samples of what is uncertain an alternative is the cheapest, or costs more than the cheapest. */
    record SampledShare(Alternative alternative, boolean isDearer) implements Subject {}

    /** The place of an alternative on the scale of the scorecard. */
    record PlaceOf(Alternative alternative) implements Subject {}

    /** The score of an axis that counts. */
    record ScoreOf(Axis axis) implements Subject {}

    /** The score that answers and figures give an axis. */
    record DerivedScoreOf(Axis axis) implements Subject {}

    /** The weighted mean of the scores of all axes but one. */
    record ScoreWithout(Axis axis) implements Subject {}

    /** The part of all weight at which an axis changes the answer. */
    record SwitchingShareOf(Axis axis) implements Subject {}

    /** The weight of an axis. */
    record WeightOf(Axis axis) implements Subject {}

    /** The part of all weight that an axis has. */
    record WeightShareOf(Axis axis) implements Subject {}

    /** The points an answer gives. */
    record PointsFor(Question question) implements Subject {}

    /** The points one of the possible answers gives. */
    record PointsIf(Answered answer) implements Subject {}
}
