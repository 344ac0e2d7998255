package app.fulcrum.storage.report.table;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.comparison.SideBySide.InputRow;
import app.fulcrum.model.comparison.SideBySide.ResultRow;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.report.table.DataTable.Field;
import app.fulcrum.storage.report.table.DataTable.Rows;
import java.util.List;
import java.util.Optional;

/** A base and its variants: a row for each column of every input that differs, and of every result. */
public record ComparisonTable(SideBySide columns) {

    /** Its columns, by which it is known again. */
    static final List<String> COLUMNS =
            List.of("kind", "of", "unit", "column", "scenario", "value", "low", "high", "change", "relativeChange");

    private static final String INPUT = "input";
    private static final String RESULT = "result";
    private static final Field NOTHING = new Field.Nothing();

    /** The table. Where a column has no such input or result, the value is empty. */
    DataTable table() {
        Rows rows = new Rows();
        columns.differing().forEach(row -> add(row, rows));
        columns.results().forEach(row -> add(row, rows));
        return rows.under(COLUMNS);
    }

    private void add(InputRow row, Rows rows) {
        Unit unit = row.subject() instanceof EditSubject.OfInput(var key)
                ? key.input().unit()
                : Unit.COUNT;
        for (int column = 0; column < row.cells().size(); column++) {
            add(
                    INPUT,
                    row.subject().path(),
                    unit,
                    column,
                    row.cells().get(column).value(),
                    NOTHING,
                    NOTHING,
                    rows);
        }
    }

    private void add(ResultRow row, Rows rows) {
        for (int column = 0; column < row.values().size(); column++) {
            boolean isBase = column == row.baseline();
            add(
                    RESULT,
                    row.headline().name(),
                    row.headline().what().unit(),
                    column,
                    row.values().get(column),
                    isBase ? NOTHING : number(row.change(column)),
                    isBase ? NOTHING : number(row.relativeChange(column)),
                    rows);
        }
    }

    private void add(
            String kind,
            String of,
            Unit unit,
            int column,
            Optional<Value> value,
            Field change,
            Field relativeChange,
            Rows rows) {
        Optional<Value.Amount> amount =
                value.filter(Value.Amount.class::isInstance).map(Value.Amount.class::cast);
        Optional<Value.Amount> range = amount.filter(known -> !known.range().isExact());
        rows.add(
                Field.of(kind),
                Field.of(of),
                amount.isPresent() ? Field.of(unit.symbolInFiles()) : NOTHING,
                Field.of(String.valueOf(SideBySide.letter(column))),
                Field.of(columns.columns().get(column).scenario().name()),
                amount.map(known -> Field.of(known.range().base()))
                        .or(() -> value.map(known -> Field.of(known.text())))
                        .orElse(NOTHING),
                number(range.map(known -> known.range().low())),
                number(range.map(known -> known.range().high())),
                change,
                relativeChange);
    }

    private static Field number(Optional<Double> number) {
        return number.map(known -> Field.of((double) known)).orElse(NOTHING);
    }
}
