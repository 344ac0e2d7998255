package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Where all axes together point.
 *
 * <p>The article's rule for strong axes: one that strongly favors open models usually overrides the others, privacy
 * above all. Here: a strong privacy score always does; another strong axis does unless some axis is as strong the other
 * way. An axis without weight has no say in this. Nothing overrides toward the closed API.
 *
 * @param weighted the mean of the scores, weighted; 0 if no axis has weight. Only the proportions of the weights count.
 * @param overriding the axes that override the mean, privacy first
 */
record Preference(double weighted, List<Axis> overriding) {

    static Preference of(List<AxisScore> axes) {
        double sum = 0;
        double total = 0;
        for (AxisScore axis : axes) {
            sum += axis.weight() * axis.score();
            total += axis.weight();
        }
        return new Preference(total == 0 ? 0 : sum / total, overriding(axes));
    }

    private static List<Axis> overriding(List<AxisScore> axes) {
        List<Axis> forOpen = weighing(axes, score -> score >= AxisScore.STRONG);
        if (forOpen.isEmpty() || forOpen.contains(Axis.PRIVACY)) {
            return forOpen;
        }
        boolean contested = !weighing(axes, score -> score <= -AxisScore.STRONG).isEmpty();
        return contested ? List.of() : forOpen;
    }

    private static List<Axis> weighing(List<AxisScore> axes, DoublePredicate condition) {
        List<Axis> found = new ArrayList<>(0);
        for (AxisScore axis : axes) {
            if (axis.weight() > 0 && condition.test(axis.score())) {
                found.add(axis.axis());
            }
        }
        return found;
    }

    /** −2 to +2. */
    double value() {
        return overriding.isEmpty() ? weighted : AxisScore.STRONG;
    }
}
