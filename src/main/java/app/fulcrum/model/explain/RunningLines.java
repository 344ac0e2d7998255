package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.scenario.Input;

/** Explains what every bill has: people and set-up. */
record RunningLines(Leaves leaves) {

    Formula people() {
        Formula perYear = product(leaves.given(Input.ENGINEERS), leaves.given(Input.LOADED_COST_PER_YEAR));
        return quotient(perYear, Leaves.fixed(Constant.MONTHS_IN_A_YEAR));
    }

    Formula setup() {
        return quotient(leaves.given(Input.SETUP), leaves.given(Input.SETUP_MONTHS));
    }
}
