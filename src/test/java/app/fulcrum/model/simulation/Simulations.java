package app.fulcrum.model.simulation;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.unit.Lists;
import java.util.Optional;

/** Simulations all on the thread of a test. */
public final class Simulations {

    private Simulations() {}

    /** Absent where everything is known for certain. */
    public static Optional<Simulation> of(Contest contest, Draws draws) {
        return Simulator.of(contest, draws)
                .map(simulator -> simulator.combine(Lists.byPlace(simulator.blocks(), simulator::block)));
    }
}
