package app.fulcrum.model.formula;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a figure follows from others: an expression that can be evaluated, and put into words.
 *
 * <p>The cases are those the law of the numbers needs. Apart from 0, 1 and −1 no number stands in a formula: every other
 * one is an {@link Explanation}, with a name, a unit and an origin. Sums and products are worked out from the left, in
 * doubles; ties and whole numbers follow the rules the projection itself follows, {@link Ties} and {@link WholeNumbers}.
 */
public sealed interface Formula
        permits Explanation,
                Formula.Exactly,
                Formula.Sum,
                Formula.Product,
                Formula.Difference,
                Formula.Quotient,
                Formula.Largest,
                Formula.Smallest,
                Formula.Power,
                Formula.Logarithm,
                Formula.MeanExcess,
                Formula.Floor,
                Formula.Ceiling,
                Formula.Choice,
                Formula.Conditional,
                Formula.Lookup,
                Formula.Found {

    /** The value; not a number if what a formula claims about it does not hold. */
    double evaluate();

    /** What the formula is directly made of, in order; nothing in case of an explanation, which stands for itself. */
    List<Formula> operands();

    /** The explanations a formula names, each once, in order. */
    static List<Explanation> named(Formula formula) {
        List<Explanation> named = new ArrayList<>();
        collect(formula, named);
        return named;
    }

    private static void collect(Formula formula, List<Explanation> named) {
        if (!(formula instanceof Explanation explanation)) {
            formula.operands().forEach(operand -> collect(operand, named));
        } else if (!named.contains(explanation)) {
            named.add(explanation);
        }
    }

    static Formula sum(Formula... terms) {
        return new Sum(List.of(terms));
    }

    static Formula sum(List<? extends Formula> terms) {
        return new Sum(List.copyOf(terms));
    }

    static Formula product(Formula... factors) {
        return new Product(List.of(factors));
    }

    static Formula product(List<? extends Formula> factors) {
        return new Product(List.copyOf(factors));
    }

    static Formula difference(Formula from, Formula taken) {
        return new Difference(from, taken);
    }

    static Formula quotient(Formula dividend, Formula divisor) {
        return new Quotient(dividend, divisor);
    }

    static Formula largest(Formula... values) {
        return new Largest(List.of(values));
    }

    static Formula largest(List<? extends Formula> values) {
        return new Largest(List.copyOf(values));
    }

    static Formula smallest(Formula... values) {
        return new Smallest(List.of(values));
    }

    static Formula smallest(List<? extends Formula> values) {
        return new Smallest(List.copyOf(values));
    }

    /** A value held between two ends. */
    static Formula within(Formula low, Formula value, Formula high) {
        return largest(low, smallest(high, value));
    }

    Formula ZERO = new Exactly(0);

    Formula ONE = new Exactly(1);

    Formula MINUS_ONE = new Exactly(-1);

    /** One of the three numbers that need no name. */
    record Exactly(int number) implements Formula {

        /** @throws IllegalArgumentException if it is any other number */
        public Exactly {
            if (number < -1 || number > 1) {
                throw new IllegalArgumentException("needs a name: " + number);
            }
        }

        @Override
        public double evaluate() {
            return number;
        }

        @Override
        public List<Formula> operands() {
            return List.of();
        }
    }

    /** All terms added up; 0 if there are none. */
    record Sum(List<Formula> operands) implements Formula {

        public Sum {
            operands = List.copyOf(operands);
        }

        @Override
        public double evaluate() {
            double sum = 0;
            for (Formula term : operands) {
                sum += term.evaluate();
            }
            return sum;
        }
    }

    /** All factors multiplied. */
    record Product(List<Formula> operands) implements Formula {

        public Product {
            operands = List.copyOf(operands);
        }

        @Override
        public double evaluate() {
            double product = 1;
            for (Formula factor : operands) {
                product *= factor.evaluate();
            }
            return product;
        }
    }

    /** The first less the second. */
    record Difference(Formula from, Formula taken) implements Formula {

        @Override
        public double evaluate() {
            return from.evaluate() - taken.evaluate();
        }

        @Override
        public List<Formula> operands() {
            return List.of(from, taken);
        }
    }

    /** The first over the second. */
    record Quotient(Formula dividend, Formula divisor) implements Formula {

        @Override
        public double evaluate() {
            return dividend.evaluate() / divisor.evaluate();
        }

        @Override
        public List<Formula> operands() {
            return List.of(dividend, divisor);
        }
    }

    /** The largest of some values. */
    record Largest(List<Formula> operands) implements Formula {

        public Largest {
            operands = List.copyOf(operands);
        }

        @Override
        public double evaluate() {
            return operands.stream().mapToDouble(Formula::evaluate).reduce(Double.NEGATIVE_INFINITY, Math::max);
        }
    }

    /** The smallest of some values. */
    record Smallest(List<Formula> operands) implements Formula {

        public Smallest {
            operands = List.copyOf(operands);
        }

        @Override
        public double evaluate() {
            return operands.stream().mapToDouble(Formula::evaluate).reduce(Double.POSITIVE_INFINITY, Math::min);
        }
    }

    /** A base to the power of an exponent. */
    record Power(Formula base, Formula exponent) implements Formula {

        @Override
        public double evaluate() {
            return Math.pow(base.evaluate(), exponent.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(base, exponent);
        }
    }

    /** The power to which a base must be raised to give a number. */
    record Logarithm(Formula number, Formula base) implements Formula {

        @Override
        public double evaluate() {
            return Math.log(number.evaluate()) / Math.log(base.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(number, base);
        }
    }

    /** The mean of what of each load is above a level, nothing where it is not. */
    record MeanExcess(List<Formula> loads, Formula level) implements Formula {

        @Override
        public double evaluate() {
            double above = level.evaluate();
            return loads.stream()
                            .mapToDouble(load -> Math.max(0, load.evaluate() - above))
                            .sum()
                    / loads.size();
        }

        @Override
        public List<Formula> operands() {
            return Stream.concat(Stream.of(level), loads.stream()).toList();
        }
    }

    /** The whole units that are within a number: {@link WholeNumbers#floor}. */
    record Floor(Formula number) implements Formula {

        @Override
        public double evaluate() {
            return WholeNumbers.floor(number.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(number);
        }
    }

    /** The fewest units of a size that hold a demand: {@link WholeNumbers#unitsFor}. */
    record Ceiling(Formula demand, Formula unit) implements Formula {

        @Override
        public double evaluate() {
            return WholeNumbers.unitsFor(demand.evaluate(), unit.evaluate());
        }

        @Override
        public List<Formula> operands() {
            return List.of(demand, unit);
        }
    }

    /** The value of the candidate that is best by some measure; of equal ones that of the first. */
    record Choice(Best best, List<Candidate> candidates) implements Formula {

        public Choice {
            candidates = List.copyOf(candidates);
        }

        @Override
        public double evaluate() {
            return chosen().map(candidate -> candidate.value().evaluate()).orElse(Double.NaN);
        }

        private Optional<Candidate> chosen() {
            return switch (best) {
                case CHEAPEST ->
                    Ties.cheapest(
                                    candidates.size(),
                                    place -> candidates.get(place).measure().evaluate())
                            .stream()
                            .mapToObj(candidates::get)
                            .findFirst();
                case MOST ->
                    candidates.stream()
                            .reduce((first, next) ->
                                    next.measure().evaluate() > first.measure().evaluate() ? next : first);
            };
        }

        @Override
        public List<Formula> operands() {
            List<Formula> operands = new ArrayList<>(2 * candidates.size());
            candidates.forEach(candidate -> operands.addAll(List.of(candidate.value(), candidate.measure())));
            return operands;
        }
    }

    /**
     * One of those a {@link Choice} is made from.
     *
     * @param value what is taken over if it is chosen
     * @param measure what it is chosen by
     */
    record Candidate(Formula value, Formula measure) {}

    /** What makes a candidate the best. */
    enum Best {
        /** The least cost, where costs that tie are equal. */
        CHEAPEST,
        /** The largest number. */
        MOST
    }

    /** One of two values, depending on whether a claim holds. */
    record Conditional(Claim claim, Formula then, Formula otherwise) implements Formula {

        @Override
        public double evaluate() {
            return (claim.holds() ? then : otherwise).evaluate();
        }

        @Override
        public List<Formula> operands() {
            List<Formula> operands = new ArrayList<>(claim.operands());
            operands.add(then);
            operands.add(otherwise);
            return operands;
        }
    }

    /** The row of a table that a position names; the first is 0. */
    record Lookup(Formula position, List<Formula> rows) implements Formula {

        public Lookup {
            rows = List.copyOf(rows);
        }

        @Override
        public double evaluate() {
            return rows.get((int) position.evaluate()).evaluate();
        }

        @Override
        public List<Formula> operands() {
            List<Formula> operands = new ArrayList<>(rows);
            operands.addFirst(position);
            return operands;
        }
    }

    /** A number found by a search, with what makes it the one looked for; not a number unless all of it holds. */
    record Found(Formula number, List<Claim> claims) implements Formula {

        public Found {
            claims = List.copyOf(claims);
        }

        @Override
        public double evaluate() {
            return claims.stream().allMatch(Claim::holds) ? number.evaluate() : Double.NaN;
        }

        @Override
        public List<Formula> operands() {
            List<Formula> operands = new ArrayList<>();
            operands.add(number);
            claims.forEach(claim -> operands.addAll(claim.operands()));
            return operands;
        }
    }
}
