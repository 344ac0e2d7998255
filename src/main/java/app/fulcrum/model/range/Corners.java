package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Lists;
import java.util.List;

/** Works out the alternatives of a scenario at the ends of its ranges. */
public final class Corners {

    private Corners() {}

    /**
     * The extremes of a scenario's results.
     *
     * @param contenders the alternatives in order
     * @throws IllegalArgumentException if more than {@value Ranged#MOST_COMBINED} ranges have to be combined
     */
    public static Spread spread(Scenario scenario, List<Contender> contenders) {
        Ranged ranged = Ranged.of(scenario, contenders);
        if (!ranged.tooMany().isEmpty()) {
            throw new IllegalArgumentException("too many ranges to be combined: " + ranged.tooMany());
        }
        int all = ranged.keys().size() + estimated(contenders);
        List<EndCurves> byPlace =
                Lists.byPlace(contenders.size(), place -> new EndSearch(ranged, contenders.get(place)).curves(all));
        return new Spread(byPlace);
    }

    private static int estimated(List<Contender> contenders) {
        int count = 0;
        for (Contender contender : contenders) {
            count += contender.isEstimated() ? 1 : 0;
        }
        return count;
    }
}
