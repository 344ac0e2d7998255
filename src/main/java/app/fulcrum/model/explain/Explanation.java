package app.fulcrum.model.explain;

import app.fulcrum.model.catalog.Provenance;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** A figure and where it comes from: a tree whose leaves are assumptions and sourced records. */
public sealed interface Explanation {

    double value();

    Unit unit();

    /**
     * A result, with what it was worked out from.
     *
     * @param subject what it is; its formula in words hangs on this
     * @param parts what the formula names, in its order
     */
    record Computed(Subject subject, double value, Unit unit, List<Explanation> parts) implements Explanation {

        public Computed {
            parts = List.copyOf(parts);
        }
    }

    /** A number of the scenario, typed by the user or started from a default. */
    record Assumed(InputKey key, Assumption assumption) implements Explanation {

        @Override
        public double value() {
            return assumption.value().base();
        }

        @Override
        public Unit unit() {
            return key.input().unit();
        }
    }

    /**
     * A number of the price book.
     *
     * @param name what it is a number of
     */
    record Sourced(String name, double value, Unit unit, Provenance provenance) implements Explanation {}
}
