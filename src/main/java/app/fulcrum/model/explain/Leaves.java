package app.fulcrum.model.explain;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Unit;

/** The ends of explanations as one alternative sees them: what counts for its inputs, and what else its price book holds. */
record Leaves(AlternativeResolution resolution) {

    /** What counts for an input; what another input is where it follows that one. */
    Explanation given(Input input) {
        Resolved resolved = resolution.of(input);
        return resolved.origin() instanceof Origin.SameAs(InputKey other, Origin _)
                ? new Computed(new Subject.SameAs(input), given(other.input()), input.unit())
                : new Given(resolved);
    }

    /** How the servers are run, seen from own GPUs. */
    Hosting hosting() {
        return ((Way.OwnGpus) resolution.alternative().way()).hosting();
    }

    boolean has(Input input) {
        return resolution.of(input).value().isPresent();
    }

    /** A constant of the throughput model. */
    Explanation fitted(Fact fact, double value) {
        return new Sourced(fact, "", value, throughputModel());
    }

    private Provenance throughputModel() {
        return resolution.book().throughput().provenance();
    }

    static Explanation fixed(Constant constant) {
        return new Fixed(constant);
    }

    /** A time in milliseconds, as it is shown, of one in seconds, as it is reckoned. */
    static Explanation milliseconds(Subject subject, Formula seconds) {
        return new Computed(
                subject, Formula.product(seconds, fixed(Constant.MILLISECONDS_IN_A_SECOND)), Unit.MILLISECONDS);
    }
}
