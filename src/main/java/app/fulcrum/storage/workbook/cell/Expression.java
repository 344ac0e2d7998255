package app.fulcrum.storage.workbook.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula as spreadsheets write it. No number stands in it but 0, 1 and −1: every other one is a cell. */
public sealed interface Expression {

    /** What a reference to another sheet usually comes to. */
    int LONGEST_REFERENCE = "Capacity!B123".length();

    /** How tightly its outermost sign binds: 1 compares, 2 adds, 3 multiplies, 4 stands by itself. */
    int binding();

    /** As it is written on a sheet, without the sign of equality in front. */
    String on(String sheet);

    /** How long it comes out, wherever its cells stand. */
    int length();

    static Expression of(Cell cell) {
        return new Reference(cell);
    }

    /** The same cell from every row and column that the formula stands in. */
    static Expression fixed(Cell cell) {
        return new Fixed(cell);
    }

    static Expression sum(List<Expression> terms) {
        return new Joined("+", "SUM", 2, terms);
    }

    static Expression product(List<Expression> factors) {
        return new Joined("*", "PRODUCT", 3, factors);
    }

    static Expression minus(Expression from, Expression taken) {
        return new Signed(from, "-", taken, 2);
    }

    static Expression over(Expression dividend, Expression divisor) {
        return new Signed(dividend, "/", divisor, 3);
    }

    /** @param sign {@code <}, {@code <=} or {@code >=} */
    static Expression compared(Expression one, String sign, Expression other) {
        return new Signed(one, sign, other, 1);
    }

    static Expression call(String function, Expression... arguments) {
        return new Call(function, List.of(arguments));
    }

    static Expression call(String function, List<Expression> arguments) {
        return new Call(function, arguments);
    }

    static Expression range(List<Cell> cells) {
        return new Range(cells);
    }

    /** Places from one to another, whether all of them are filled or not. */
    static Expression area(CellPlace first, CellPlace last) {
        return new Area(first, last);
    }

    Expression ZERO = new Whole(0);

    Expression ONE = new Whole(1);

    private static String within(Expression part, int binding, String sheet) {
        String text = part.on(sheet);
        return part.binding() < binding || text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static int length(List<Expression> parts) {
        return parts.stream().mapToInt(part -> part.length() + 1).sum();
    }

    /** One of the three numbers that need no cell. */
    record Whole(int number) implements Expression {

        private static final int ITSELF = 4;

        @Override
        public int binding() {
            return ITSELF;
        }

        @Override
        public String on(String sheet) {
            return String.valueOf(number);
        }

        @Override
        public int length() {
            return 2;
        }
    }

    /** Another cell, by its name or place. */
    record Reference(Cell cell) implements Expression {

        @Override
        public int binding() {
            return Whole.ITSELF;
        }

        @Override
        public String on(String sheet) {
            return cell.name().orElseGet(() -> cell.address().seenFrom(sheet));
        }

        @Override
        public int length() {
            return cell.name().map(String::length).orElse(LONGEST_REFERENCE);
        }
    }

    /** Another cell by its name, or by a place that does not move with the formula. */
    record Fixed(Cell cell) implements Expression {

        @Override
        public int binding() {
            return Whole.ITSELF;
        }

        @Override
        public String on(String sheet) {
            return cell.name().orElseGet(() -> cell.address().fixedFrom(sheet));
        }

        @Override
        public int length() {
            return cell.name().map(String::length).orElse(LONGEST_REFERENCE + "$$".length());
        }
    }

    /** Cells that stand one after the other. */
    record Range(List<Cell> cells) implements Expression {

        public Range {
            cells = List.copyOf(cells);
        }

        @Override
        public int binding() {
            return Whole.ITSELF;
        }

        @Override
        public String on(String sheet) {
            return new Area(cells.getFirst().address(), cells.getLast().address()).on(sheet);
        }

        @Override
        public int length() {
            return LONGEST_REFERENCE + "AB1234".length();
        }
    }

    /** Places in a row or column. */
    record Area(CellPlace first, CellPlace last) implements Expression {

        /** @throws IllegalArgumentException if they are not in one */
        public Area {
            if (!first.isInLineWith(last)) {
                throw new IllegalArgumentException("no range: " + first + " to " + last);
            }
        }

        @Override
        public int binding() {
            return Whole.ITSELF;
        }

        @Override
        public String on(String sheet) {
            return first.seenFrom(sheet) + ":" + last.local();
        }

        @Override
        public int length() {
            return LONGEST_REFERENCE + "AB1234".length();
        }
    }

    /** Several added up or multiplied: signs between them, or a function of ranges where they stand side by side. */
    record Joined(String sign, String function, int binding, List<Expression> parts) implements Expression {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String on(String sheet) {
            String signs =
                    parts.stream().map(part -> within(part, binding, sheet)).collect(Collectors.joining(sign));
            List<Cell> cells = placed();
            if (cells.size() < parts.size()) {
                return signs;
            }
            String ranges = runs(cells).stream()
                    .map(run -> run.size() == 1
                            ? of(run.getFirst()).on(sheet)
                            : range(run).on(sheet))
                    .collect(Collectors.joining(",", function + "(", ")"));
            return ranges.length() < signs.length() ? ranges : signs;
        }

        /** The cells it is made of that have a place and no name. */
        private List<Cell> placed() {
            return parts.stream()
                    .flatMap(part -> part instanceof Reference(Cell cell) ? Stream.of(cell) : Stream.empty())
                    .filter(cell -> cell.isPlaced() && cell.name().isEmpty())
                    .toList();
        }

        /** Those that stand side by side, together. */
        private static List<List<Cell>> runs(List<Cell> cells) {
            List<List<Cell>> runs = new ArrayList<>();
            for (Cell cell : cells) {
                if (runs.isEmpty() || !isNext(runs.getLast(), cell)) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(cell);
            }
            return runs;
        }

        private static boolean isNext(List<Cell> run, Cell cell) {
            return run.getLast().address().isBefore(cell.address())
                    && run.getFirst().address().isInLineWith(cell.address());
        }

        @Override
        public int length() {
            return placed().size() == parts.size() ? on("").length() : Expression.length(parts) + parentheses();
        }

        private int parentheses() {
            return (int) parts.stream()
                            .filter(part -> part.binding() <= binding)
                            .count()
                    * 2;
        }
    }

    /** Two with a sign between them that does not let them change places. */
    record Signed(Expression one, String sign, Expression other, int binding) implements Expression {

        @Override
        public String on(String sheet) {
            return within(one, binding, sheet) + sign + within(other, binding + 1, sheet);
        }

        @Override
        public int length() {
            return Expression.length(List.of(one, other)) + sign.length() + 2 + 2;
        }
    }

    /** A function of others. */
    record Call(String function, List<Expression> parts) implements Expression {

        public Call {
            parts = List.copyOf(parts);
        }

        @Override
        public int binding() {
            return Whole.ITSELF;
        }

        @Override
        public String on(String sheet) {
            return parts.stream().map(part -> part.on(sheet)).collect(Collectors.joining(",", function + "(", ")"));
        }

        @Override
        public int length() {
            return function.length() + 2 + Expression.length(parts);
        }
    }
}
