package app.fulcrum.storage.scenario.migration;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Range;
import java.util.List;

/**
 * Numbers that earlier versions wrote into every scenario and that are nobody's word: since, they follow from the engine and
 * the GPU, or from the class of an estimate, and are left out.
 */
public final class FormerDefaults {

    /** @param source the title they were written under */
    private record Former(Input input, double value, String source) {

        boolean is(Assumption assumption) {
            return assumption.value().equals(Range.exactly(value))
                    && assumption.source().equals(source);
        }
    }

    private static final List<Former> FORMER = List.of(
            new Former(Input.MAX_SEQUENCES, 256, "Convention of this price book"),
            new Former(
                    Input.REALISATION_FACTOR,
                    0.7,
                    "Throughput calibration: 1,655 rows of 2025-26 engines under steady load, kept out of the fit"));

    private FormerDefaults() {}

    /** The numbers without those that were defaults. */
    public static Assumptions without(Assumptions given) {
        Assumptions left = given;
        for (Former former : FORMER) {
            if (given.get(former.input).filter(former::is).isPresent()) {
                left = left.without(former.input);
            }
        }
        return left;
    }
}
