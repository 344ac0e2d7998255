package app.fulcrum.controller.comparison;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import java.util.List;

/** A result whose move is explained. */
sealed interface AskedResult {

    /** What the recommended alternative costs, whichever that is. */
    record OfRecommended() implements AskedResult {}

    /** A result of alternatives by their names. */
    record Of(Measure measure) implements AskedResult {}

    /** This result, or the cost of the recommended where none of the scenarios has these alternatives. */
    default AskedResult in(List<Scenario> scenarios) {
        return switch (this) {
            case OfRecommended _ -> this;
            case Of(Measure measure) ->
                scenarios.stream().anyMatch(each -> hasAll(measure.alternatives(), each)) ? this : new OfRecommended();
        };
    }

    private static boolean hasAll(List<AlternativeId> ids, Scenario scenario) {
        return ids.stream().allMatch(id -> scenario.alternatives().find(id).isPresent());
    }
}
