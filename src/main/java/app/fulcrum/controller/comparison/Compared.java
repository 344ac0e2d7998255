package app.fulcrum.controller.comparison;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.WhyItMoved;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What columns come to beside each other.
 *
 * @param columns what is held against each other
 */
record Compared(Snapshot now, ComparedColumns columns, SideBySide sides) {

    /** Works it out, away from the window. */
    static Compared of(Snapshot now, ComparedColumns columns) {
        List<Projection> all = new ArrayList<>();
        for (Scenario scenario : columns.scenarios()) {
            all.add(
                    scenario.equals(now.scenario())
                            ? now.projection()
                            : Projector.project(scenario, now.book(), now.today()));
        }
        return new Compared(now, columns, SideBySide.of(all, columns.baseline()));
    }

    private Projection from() {
        return sides.columns().get(columns.baseline());
    }

    private Projection to() {
        return sides.columns().get(columns.explained());
    }

    /**
     * Why a result moved from the baseline to the column that is explained.
     *
     * @param of what the columns come to
     * @param result which result
     * @param between what became of the recommended alternative and of its cost
     * @param one why the result moved that was asked for; absent where that is the cost of the recommended
     */
    record Explained(Compared of, AskedResult result, ScenarioComparison between, Optional<OneResult> one) {

        /** The same in other columns where it is still so; absent where it has to be worked out anew. */
        Optional<Explained> in(Compared now, AskedResult asked) {
            boolean isSame = asked.equals(result)
                    && now.from().equals(of.from())
                    && now.to().equals(of.to());
            return isSame ? Optional.of(new Explained(now, result, between, one)) : Optional.empty();
        }
    }

    /** @param split absent where one of the two has no such result */
    record OneResult(WhyItMoved why, Optional<Attribution<Cause>> split) {}

    /** Works it out, away from the window; may be stopped. */
    Explained explained(AskedResult result) {
        return new Explained(
                this,
                result,
                ScenarioComparison.between(
                        from(),
                        to(),
                        now.book(),
                        stoppable(ScenarioRules::isSound),
                        headline -> headline.what() == What.RECOMMENDED || headline.what() == What.RECOMMENDED_COST),
                result instanceof AskedResult.Of(var measure)
                        ? Optional.of(one(WhyItMoved.of(
                                measure,
                                from().scenario(),
                                to().scenario(),
                                now.book(),
                                stoppable(ScenarioRules::isSoundTogether))))
                        : Optional.empty());
    }

    private static OneResult one(WhyItMoved why) {
        return new OneResult(why, why.split());
    }

    /** It is asked of every scenario between the two, before that is worked out. */
    private static Predicate<Scenario> stoppable(Predicate<Scenario> rule) {
        return scenario -> {
            Latest.goOn();
            return rule.test(scenario);
        };
    }
}
