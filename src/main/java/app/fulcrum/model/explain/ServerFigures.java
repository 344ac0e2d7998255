package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.unit.Unit;

/**
 * Explains how GPUs are sold and joined, and what replicas make of that.
 *
 * @param gpus how many hold one copy of the model
 */
record ServerFigures(Leaves leaves, Servers servers, Explanation gpus) {

    private int gpusPerReplica() {
        return (int) gpus.value();
    }

    private Explanation soldTogether() {
        return soldTogether(leaves);
    }

    /** GPUs that can only be had together. */
    static Explanation soldTogether(Leaves leaves) {
        boolean stated = leaves.has(Input.GPUS_PER_SERVER);
        return new Computed(Term.GPUS_SOLD_TOGETHER, stated ? leaves.given(Input.GPUS_PER_SERVER) : ONE, Unit.GPUS);
    }

    private Explanation onFastLink() {
        Explanation shared = servers.isLinkAssumed()
                ? Leaves.fixed(Constant.USUAL_ON_FAST_LINK)
                : leaves.given(Input.GPUS_ON_FAST_LINK);
        return new Computed(Term.GPUS_ON_FAST_LINK, largest(soldTogether(), shared), Unit.GPUS);
    }

    private boolean isJoined() {
        return gpusPerReplica() > servers.onFastLink();
    }

    private boolean areWholeServersSold() {
        return servers.soldTogether() == servers.onFastLink();
    }

    private static Formula roundedUp(Formula gpus, Formula unit) {
        return product(new Ceiling(gpus, unit), unit);
    }

    /** GPUs that replicas share among them: one fast link, or the servers joined for a replica that needs more. */
    private Explanation group() {
        return new Computed(Term.GPUS_PER_GROUP, roundedUp(gpus, onFastLink()), Unit.GPUS);
    }

    /** Replicas bought at a time. */
    Explanation replicasPerLot() {
        boolean several = !isJoined() && areWholeServersSold();
        Formula replicas = several ? new Floor(quotient(onFastLink(), gpus)) : ONE;
        return new Computed(Term.REPLICAS_PER_LOT, replicas, Unit.REPLICAS);
    }

    /** GPUs billed for them. */
    Explanation gpusPerLot() {
        return new Computed(Term.GPUS_PER_LOT, lot(), Unit.GPUS);
    }

    private Formula lot() {
        if (isJoined()) {
            return roundedUp(gpus, onFastLink());
        }
        return areWholeServersSold() ? onFastLink() : roundedUp(gpus, soldTogether());
    }

    /** GPUs billed for as many replicas as a load needs. */
    Formula billedFor(Formula replicas) {
        return product(new Ceiling(replicas, replicasPerLot()), gpusPerLot());
    }

    /** GPUs billed for a number of them. */
    Formula billed(Formula count) {
        return roundedUp(count, soldTogether());
    }

    /** Replicas that a number of GPUs holds. */
    Formula replicasOn(Formula count) {
        Formula groups = new Floor(quotient(count, group()));
        Formula rest = difference(count, product(groups, group()));
        Formula perGroup = new Floor(quotient(group(), gpus));
        return sum(product(groups, perGroup), new Floor(quotient(rest, gpus)));
    }
}
