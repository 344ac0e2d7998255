package app.fulcrum.storage.workbook.cell;

import static app.fulcrum.storage.workbook.cell.Expression.ONE;
import static app.fulcrum.storage.workbook.cell.Expression.ZERO;
import static app.fulcrum.storage.workbook.cell.Expression.call;
import static app.fulcrum.storage.workbook.cell.Expression.compared;
import static app.fulcrum.storage.workbook.cell.Expression.minus;
import static app.fulcrum.storage.workbook.cell.Expression.product;
import static app.fulcrum.storage.workbook.cell.Expression.range;
import static app.fulcrum.storage.workbook.cell.Expression.sum;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Lookup;
import app.fulcrum.model.formula.Formula.MeanExcess;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.List;

/** What is made of many values, which stand one after the other. */
record CellBlocks(FormulaWriter writer) {

    Expression meanExcess(MeanExcess formula) {
        Expression level = writer.atom(formula.level());
        double above = formula.level().evaluate();
        List<Cell> excesses = new ArrayList<>();
        for (Formula load : formula.loads()) {
            Expression excess = call("MAX", ZERO, minus(writer.atom(load), level));
            excesses.add(writer.part("excess", excess, Math.max(0, load.evaluate() - above)));
        }
        return call("AVERAGE", range(writer.block(excesses)));
    }

    Expression lookup(Lookup formula) {
        Expression place = sum(List.of(writer.atom(formula.position()), ONE));
        return call("INDEX", range(writer.block("row", formula.rows())), place);
    }

    /** The first of the best. One that cannot be had is none of them. */
    Expression choice(Choice formula) {
        List<Candidate> candidates = formula.candidates().stream()
                .filter(candidate -> Double.isFinite(candidate.measure().evaluate()))
                .toList();
        Expression chosen = chosen(formula.best(), candidates);
        boolean isTried = candidates.size() > 1
                && candidates.stream()
                        .allMatch(candidate ->
                                candidate.value() instanceof Explanation leaf && !(leaf instanceof Computed));
        return isTried ? checked(chosen, formula, candidates) : chosen;
    }

    /** Of numbers that were tried, others might have been worth trying if another is the best: that is noted. */
    private Expression checked(Expression chosen, Choice formula, List<Candidate> candidates) {
        double value = formula.evaluate();
        Expression here = Expression.of(writer.helper("chosen", chosen, value));
        Formula tried = candidates.stream()
                .map(Candidate::value)
                .filter(each -> each.evaluate() == value)
                .findFirst()
                .orElseThrow();
        Expression isSame = compared(here, "=", writer.atom(tried));
        writer.translator().ledger().check(writer.helper("still", call("IF", isSame, ONE, ZERO), 1));
        return here;
    }

    private Expression chosen(Best best, List<Candidate> candidates) {
        return switch (candidates.size()) {
            case 1 -> writer.of(candidates.getFirst().value());
            case 2 -> ofTwo(best, candidates.getFirst(), candidates.getLast());
            default -> ofMany(best, candidates);
        };
    }

    private Expression ofTwo(Best best, Candidate first, Candidate next) {
        Expression one = writer.atom(first.measure());
        Expression other = writer.atom(next.measure());
        Expression isFirst = best == Best.CHEAPEST ? compared(least(one), "<=", other) : compared(one, ">=", other);
        return call("IF", isFirst, writer.atom(first.value()), writer.atom(next.value()));
    }

    private Expression ofMany(Best best, List<Candidate> candidates) {
        List<Cell> values = writer.block(
                "value.of", candidates.stream().map(Candidate::value).toList());
        List<Cell> measures = writer.block(
                "measure.of", candidates.stream().map(Candidate::measure).toList());
        Expression place = best == Best.CHEAPEST
                ? call("MATCH", ONE, range(cheapest(measures)), ZERO)
                : call("MATCH", call("MAX", range(measures)), range(measures), ZERO);
        return call("INDEX", range(values), place);
    }

    /** By 1 or 0, which of them are not dearer than the cheapest by more than a tie. */
    private List<Cell> cheapest(List<Cell> measures) {
        double least = measures.stream().mapToDouble(Cell::number).min().orElseThrow();
        List<Cell> marks = new ArrayList<>();
        for (Cell measure : measures) {
            Expression isCheapest = compared(least(Expression.of(measure)), "<=", call("MIN", range(measures)));
            double mark = Ties.isLess(least, measure.number()) ? 0 : 1;
            marks.add(writer.part("cheapest.of", call("IF", isCheapest, ONE, ZERO), mark));
        }
        return writer.block(marks);
    }

    private Expression least(Expression cost) {
        return product(List.of(cost, writer.tolerance(Tolerance.COSTS_TIE)));
    }
}
