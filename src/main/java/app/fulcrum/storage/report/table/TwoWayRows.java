package app.fulcrum.storage.report.table;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.model.sensitivity.TwoWayTable.Cell;
import app.fulcrum.storage.report.table.DataTable.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A two-way table: a row a cell. What does not apply is empty. */
public record TwoWayRows(TwoWayTable cells) {

    private static final Field NOTHING = new Field.Nothing();

    /** The columns are called like the two numbers and the alternatives. */
    public DataTable table() {
        List<String> columns =
                new ArrayList<>(List.of(cells.x().key().path(), cells.y().key().path(), "cheapest", "lead"));
        cells.alternatives().forEach(id -> columns.add(id.value()));
        List<List<Field>> rows = new ArrayList<>();
        for (int row = 0; row < cells.cells().size(); row++) {
            for (int column = 0; column < cells.cells().get(row).size(); column++) {
                rows.add(row(row, column));
            }
        }
        return new DataTable(columns, rows);
    }

    private List<Field> row(int row, int column) {
        Optional<Cell> cell = cells.cells().get(row).get(column);
        List<Field> fields = new ArrayList<>(List.of(
                Field.of(cells.x().values().get(column)),
                Field.of(cells.y().values().get(row)),
                cell.flatMap(Cell::cheapest)
                        .map(AlternativeId::value)
                        .map(Field::of)
                        .orElse(NOTHING),
                cell.map(known -> Field.of(known.lead())).orElse(NOTHING)));
        for (int place = 0; place < cells.alternatives().size(); place++) {
            int each = place;
            fields.add(cell.map(known -> known.usdPerMonth().get(each))
                    .filter(Double::isFinite)
                    .map(Field::of)
                    .orElse(NOTHING));
        }
        return List.copyOf(fields);
    }
}
