package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
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
        Ranged ranged = Ranged.of(scenario);
        if (!ranged.tooMany().isEmpty()) {
            throw new IllegalArgumentException("too many ranges to be combined: " + ranged.tooMany());
        }
        int bits = ranged.keys().size();
        for (Contender contender : contenders) {
            bits += contender.isEstimated() ? 1 : 0;
        }
        List<EndCurves> byPlace = new ArrayList<>(contenders.size());
        for (Contender contender : contenders) {
            byPlace.add(new EndSearch(ranged, contender).curves(bits));
        }
        InputKey volume = InputKey.shared(Input.TOKENS_PER_DAY);
        return new Spread(byPlace, (long) ranged.end(volume, false), (long) ranged.end(volume, true));
    }
}
