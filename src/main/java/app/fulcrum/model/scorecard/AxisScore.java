package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import java.util.List;
import java.util.Optional;

/**
 * Where one axis points: −2 strongly to the closed API, +2 strongly to self-hosting.
 *
 * @param weight as the user set it; only its proportion to the other weights counts
 * @param derived the sum of the reasons, held within the scale
 * @param override what the user has put in its place
 * @param reasons everything that counted
 * @param unanswered questions of the axis without an answer; they count neither way
 * @param unmeasured figures of the axis that could not be reckoned
 */
public record AxisScore(
        Axis axis,
        double weight,
        double derived,
        Optional<ManualScore> override,
        List<Reason> reasons,
        List<Question> unanswered,
        List<Reckoned> unmeasured) {

    /** The end of the scale. A score there is a strong one. */
    public static final double STRONG = 2;

    public AxisScore {
        reasons = List.copyOf(reasons);
        unanswered = List.copyOf(unanswered);
        unmeasured = List.copyOf(unmeasured);
    }

    /** The score that counts. */
    public double score() {
        return override.isPresent() ? override.get().score() : derived;
    }

    public AxisScore withWeight(double newWeight) {
        return new AxisScore(axis, newWeight, derived, override, reasons, unanswered, unmeasured);
    }

    /** How many questions the axis asks. */
    public int asked() {
        long answered = reasons.stream()
                .filter(reason -> reason.basis() instanceof Basis.Answered)
                .count();
        return unanswered.size() + (int) answered;
    }

    /** Share of the axis's questions and figures that are known, 0 to 1. */
    public double known() {
        double open = unanswered.size() + unmeasured.size();
        return reasons.size() / (reasons.size() + open);
    }
}
