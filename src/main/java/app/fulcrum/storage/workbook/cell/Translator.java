package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Turns explained figures into cells: a leaf into a value, what is computed into a formula of other cells. */
public final class Translator {

    private static final Messages MESSAGES = Messages.of("workbook");

    private final Ledger ledger;
    private final CellNames names;
    private final SequencedMap<Itself, Cell> seen = new LinkedHashMap<>();

    /** A figure as the very same object: comparing trees takes longer than making their cells again. */
    private record Itself(Explanation explanation) {

        @Override
        @SuppressWarnings("ReferenceEquality") // the very same object
        public boolean equals(Object other) {
            return other instanceof Itself itself && itself.explanation == explanation;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(explanation);
        }
    }

    public Translator(Ledger ledger, CellNames names) {
        this.ledger = ledger;
        this.names = names;
    }

    /** The cell of a figure; the same one whenever the figure is the same by the same formula of the same parts. */
    public Cell cell(Explanation explanation) {
        Itself itself = new Itself(explanation);
        Cell known = seen.get(itself);
        if (known == null) {
            known = explanation instanceof Computed computed
                    ? computed(computed)
                    : ledger.leaf(explanation, this::leaf);
            seen.put(itself, known);
        }
        return known;
    }

    /**
     * The same.
     *
     * @param owner whose figure it is, by which checks behind it are told apart from those of others
     */
    public Cell cell(String owner, Explanation explanation) {
        Optional<String> before = ledger.owner();
        ledger.of(Optional.of(owner));
        try {
            return cell(explanation);
        } finally {
            ledger.of(before);
        }
    }

    private Cell computed(Computed computed) {
        Expression formula = new FormulaWriter(this, computed).of(computed.formula());
        return ledger.calculated(
                computed.subject(),
                Cell.calculated(() -> ExplanationSentences.name(computed), formula, computed.value(), computed.unit()));
    }

    private Cell leaf(Explanation leaf) {
        String label = ExplanationSentences.name(leaf);
        return switch (leaf) {
            case Given given ->
                names.of(given.resolved())
                        .map(name -> Cell.named(name, label, given.value(), given.unit()))
                        .orElseGet(() -> Cell.value(label, given.value(), given.unit()));
            case Fixed fixed -> Cell.named(fixed.constant().name(), label, fixed.value(), fixed.unit());
            default -> Cell.value(label, leaf.value(), leaf.unit());
        };
    }

    /** A tolerance, by its name. */
    public Expression tolerance(Tolerance tolerance) {
        return ledger.tolerance(
                tolerance,
                it -> Cell.named(
                        it.name(),
                        MESSAGES.get("tolerance." + it.name().toLowerCase(Locale.ROOT)),
                        it.value(),
                        Unit.COUNT));
    }

    Ledger ledger() {
        return ledger;
    }
}
