package app.fulcrum.model.formula;

import app.fulcrum.model.unit.Ties;
import java.util.List;

/** What a formula says of two values: a condition, or what makes a number the one that was looked for. */
public sealed interface Claim {

    boolean holds();

    /** The values it is about, in order. */
    List<Formula> operands();

    /** One cost is less than another by more than a tie: {@link Ties#isLess}. */
    record Cheaper(Formula one, Formula other) implements Claim {

        @Override
        public boolean holds() {
            return Ties.isLess(one.evaluate(), other.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(one, other);
        }
    }

    /** Two values are the same but for the rounding of what they were worked out from: {@link Ties#areEqual}. */
    record Same(Formula one, Formula other) implements Claim {

        @Override
        public boolean holds() {
            return Ties.areEqual(one.evaluate(), other.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(one, other);
        }
    }

    /** One number is less than another, by however little. */
    record Below(Formula one, Formula other) implements Claim {

        @Override
        public boolean holds() {
            return one.evaluate() < other.evaluate();
        }

        @Override
        public List<Formula> operands() {
            return List.of(one, other);
        }
    }

    /** Another claim does not hold. */
    record Not(Claim claim) implements Claim {

        @Override
        public boolean holds() {
            return !claim.holds();
        }

        @Override
        public List<Formula> operands() {
            return claim.operands();
        }
    }
}
