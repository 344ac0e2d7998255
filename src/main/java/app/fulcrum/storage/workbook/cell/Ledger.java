package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every cell of a workbook once, in the order in which they were asked for. */
public final class Ledger {

    private final SequencedMap<Key, Cell> calculated = new LinkedHashMap<>();
    private final SequencedMap<List<Expression>, List<Cell>> blocks = new LinkedHashMap<>();
    private final SequencedMap<Explanation, Cell> leaves = new LinkedHashMap<>();
    private final SequencedMap<Tolerance, Cell> tolerances = new LinkedHashMap<>();
    private final SequencedMap<Cell, Check> checks = new LinkedHashMap<>();
    private final List<List<Cell>> waiting = new ArrayList<>();
    private Optional<String> owner = Optional.empty();

    /**
     * A cell that tells by 1 or 0 whether a number that was searched for is still the one.
     *
     * @param owner whose figure it was first asked for; absent where nobody said
     */
    public record Check(Cell cell, Optional<String> owner) {}

    /** What makes two figures the same one. */
    private record Key(Object what, Unit unit, Expression formula) {

        /** What it is may be as large as an alternative with all its numbers. */
        @Override
        public int hashCode() {
            return formula.hashCode();
        }
    }

    /** The cell of a leaf, made when it is first asked for. */
    Cell leaf(Explanation leaf, Function<Explanation, Cell> made) {
        return leaves.computeIfAbsent(leaf, made);
    }

    /** A figure that follows from others. */
    Cell calculated(Object what, Cell cell) {
        Expression formula = ((Cell.Calculated) cell.content()).formula();
        return calculated.computeIfAbsent(new Key(what, cell.unit(), formula), _ -> {
            waiting.add(List.of(cell));
            return cell;
        });
    }

    /** Figures that stand one after the other, wherever they come to stand. */
    List<Cell> block(List<Cell> cells) {
        List<Expression> formulas = cells.stream()
                .map(cell -> ((Cell.Calculated) cell.content()).formula())
                .toList();
        return blocks.computeIfAbsent(formulas, _ -> {
            waiting.add(cells);
            return cells;
        });
    }

    Expression tolerance(Tolerance tolerance, Function<Tolerance, Cell> made) {
        return Expression.of(tolerances.computeIfAbsent(tolerance, made));
    }

    /** Notes whose figures are asked for from here on. */
    void of(Optional<String> newOwner) {
        owner = newOwner;
    }

    /** Whose figures are asked for. */
    Optional<String> owner() {
        return owner;
    }

    /** Notes that a cell tells whether a number that was searched for is still the one. */
    void check(Cell cell) {
        checks.putIfAbsent(cell, new Check(cell, owner));
    }

    /** Whether numbers that were searched for are still the ones, each once. */
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    /** The tolerances that formulas name. */
    public List<Cell> tolerances() {
        return List.copyOf(tolerances.values());
    }

    /** The leaves of a kind that have no place yet, with their cells. */
    public SequencedMap<Explanation, Cell> leavesToPlace(Predicate<Explanation> kind) {
        SequencedMap<Explanation, Cell> found = new LinkedHashMap<>();
        leaves.forEach((leaf, cell) -> {
            if (!cell.isPlaced() && kind.test(leaf)) {
                found.put(leaf, cell);
            }
        });
        return found;
    }

    /** How many cells follow from others. */
    public int size() {
        return calculated.size() + blocks.values().stream().mapToInt(List::size).sum();
    }

    /** Every leaf. */
    public List<Explanation> leaves() {
        return List.copyOf(leaves.keySet());
    }

    /** What has been asked for since the last time and has no place, each group in a row of its own. */
    public List<List<Cell>> takeWaiting() {
        List<List<Cell>> taken =
                waiting.stream().filter(cells -> !cells.getFirst().isPlaced()).toList();
        waiting.clear();
        return taken;
    }
}
