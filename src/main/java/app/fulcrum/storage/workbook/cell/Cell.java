package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.unit.Unit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One figure of a workbook: what it is called, its value, how it follows from others, and, once it has one, its place. */
public final class Cell {

    private final Supplier<String> label;
    private final Content content;
    private final Unit unit;
    private final Optional<String> name;
    private @Nullable CellPlace address;

    /** What is in a cell. */
    public sealed interface Content {}

    /** A number that stands for itself. */
    public record Value(double number) implements Content {

        /** @throws IllegalArgumentException if it is none */
        public Value {
            finite(number);
        }
    }

    /** A formula, and the number it came to in the program. */
    public record Calculated(Expression formula, double number) implements Content {

        /** @throws IllegalArgumentException if it is none */
        public Calculated {
            finite(number);
        }
    }

    /** A formula that leads to a text, and that text. */
    public record Worded(Expression formula, String text) implements Content {}

    private static void finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no cell holds " + number);
        }
    }

    private Cell(Supplier<String> label, Content content, Unit unit, Optional<String> name) {
        this.label = label;
        this.content = content;
        this.unit = unit;
        this.name = name;
    }

    public static Cell value(String label, double number, Unit unit) {
        return new Cell(() -> label, new Value(number), unit, Optional.empty());
    }

    /** A number that formulas call by a name of its own. */
    public static Cell named(String name, String label, double number, Unit unit) {
        return new Cell(() -> label, new Value(number), unit, Optional.of(name));
    }

    public static Cell calculated(String label, Expression formula, double number, Unit unit) {
        return calculated(() -> label, formula, number, unit);
    }

    /** The same with a label that is only asked for if the cell is written. */
    static Cell calculated(Supplier<String> label, Expression formula, double number, Unit unit) {
        return new Cell(label, new Calculated(formula, number), unit, Optional.empty());
    }

    public static Cell worded(String label, Expression formula, String text) {
        return new Cell(() -> label, new Worded(formula, text), Unit.COUNT, Optional.empty());
    }

    /** The same figure again elsewhere, as a reference to this cell. */
    public Cell again() {
        return calculated(label, Expression.of(this), number(), unit);
    }

    public String label() {
        return label.get();
    }

    public Content content() {
        return content;
    }

    public Unit unit() {
        return unit;
    }

    public Optional<String> name() {
        return name;
    }

    /** @throws IllegalStateException if it leads to a text */
    public double number() {
        return switch (content) {
            case Value(double number) -> number;
            case Calculated(Expression _, double number) -> number;
            case Worded _ -> throw new IllegalStateException(label() + " is no number");
        };
    }

    public boolean isPlaced() {
        return address != null;
    }

    /** @throws IllegalStateException if it has none yet */
    public CellPlace address() {
        CellPlace known = address;
        if (known == null) {
            throw new IllegalStateException(label() + " has no place");
        }
        return known;
    }

    /** @throws IllegalStateException if it has one already */
    public void place(CellPlace there) {
        if (address != null) {
            throw new IllegalStateException(label() + " already stands at " + address);
        }
        address = there;
    }

    @Override
    public String toString() {
        return label() + " = " + content;
    }
}
