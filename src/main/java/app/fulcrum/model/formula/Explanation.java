package app.fulcrum.model.formula;

import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure and where it comes from: a tree whose leaves are the numbers that count for inputs, records of the price book,
 * choices and answers. It is built when it is asked for, from the scenario and its price book rather than from the results,
 * and comes to the same figure as the projection.
 */
public sealed interface Explanation extends Formula {

    double value();

    Unit unit();

    @Override
    default double evaluate() {
        return value();
    }

    @Override
    default List<Formula> operands() {
        return List.of();
    }

    /** A result, with the formula it was worked out by. Its value is that of the formula, worked out once. */
    final class Computed implements Explanation {

        private final Subject subject;
        private final Formula formula;
        private final Unit unit;
        private final double value;

        /** @param subject what it is */
        public Computed(Subject subject, Formula formula, Unit unit) {
            this.subject = subject;
            this.formula = formula;
            this.unit = unit;
            this.value = formula.evaluate();
        }

        public Subject subject() {
            return subject;
        }

        public Formula formula() {
            return formula;
        }

        /** The figures the formula names, each once, in its order. */
        public List<Explanation> parts() {
            return Formula.named(formula);
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public double value() {
            return value;
        }

        /** Whether it is the same figure by the same formula of the same parts. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Computed computed
                    && Double.compare(value, computed.value) == 0
                    && unit == computed.unit
                    && subject.equals(computed.subject)
                    && formula.equals(computed.formula);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, value, unit);
        }

        @Override
        public String toString() {
            return subject + " = " + value;
        }
    }

    /** The number that counts for an input, at its base value, with its origin. */
    record Given(Resolved resolved) implements Explanation {

        /** A price nobody states, of tokens nobody uses, is billed as nothing. */
        private static final double NONE = 0;

        @Override
        public double value() {
            return resolved.value().map(Range::base).orElse(NONE);
        }

        @Override
        public Unit unit() {
            return resolved.key().input().unit();
        }
    }

    /**
     * An end of the range that counts for an input, with its origin.
     *
     * @param resolved an input that has a value
     */
    record AtEnd(Resolved resolved, Side side) implements Explanation {

        @Override
        public double value() {
            Range range = resolved.value().orElseThrow();
            return side == Side.LOW ? range.low() : range.high();
        }

        @Override
        public Unit unit() {
            return resolved.key().input().unit();
        }
    }

    /**
     * A number of the price book that no input stands for.
     *
     * @param fact what it says
     * @param of the name of what it says it of
     */
    record Sourced(Fact fact, String of, double value, Provenance provenance) implements Explanation {

        /** The same of a record that may be the user's own description. */
        public static Explanation of(Fact fact, String of, double value, Optional<Provenance> provenance) {
            return provenance
                    .<Explanation>map(found -> new Sourced(fact, of, value, found))
                    .orElseGet(() -> new Described(fact, of, value));
        }

        @Override
        public Unit unit() {
            return fact.unit();
        }
    }

    /**
     * A number of a description that the user typed.
     *
     * @param fact what it says
     * @param of the name of what it says it of
     */
    record Described(Fact fact, String of, double value) implements Explanation {

        @Override
        public Unit unit() {
            return fact.unit();
        }
    }

    /** A conversion of units or a number of the law itself. */
    record Fixed(Constant constant) implements Explanation {

        @Override
        public double value() {
            return constant.value();
        }

        @Override
        public Unit unit() {
            return constant.unit();
        }
    }

    /** A number among the choices of the scenario. */
    record Chosen(Subject subject, double value, Unit unit) implements Explanation {}

    /**
     * A number of the user's own measurements.
     *
     * @param source where it is from; may be empty
     */
    record Measured(Subject subject, double value, Unit unit, String source) implements Explanation {}

    /** A number that is tried: a volume looked at, a layout among others. */
    record Tried(Subject subject, double value, Unit unit) implements Explanation {}

    /** An answer of the user: an amount; 0 for no and 1 for yes; or the position among the choices, the first being 0. */
    record Answered(Question question, Answer answer) implements Explanation {

        @Override
        public double value() {
            return switch (answer) {
                case Answer.Amount(double amount) -> amount;
                case Answer.YesNo(boolean yes) -> yes ? 1 : 0;
                case Answer.Choice(String id) -> question.choices().indexOf(id);
                case Answer.Territories territories -> territories.codes().size();
            };
        }

        @Override
        public Unit unit() {
            return question.unit().orElse(Unit.COUNT);
        }
    }
}
