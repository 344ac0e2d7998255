package app.fulcrum.storage.report.table;

import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.storage.report.table.DataTable.Field;
import app.fulcrum.storage.report.table.DataTable.Rows;
import app.fulcrum.text.AlternativeNames;
import java.util.List;

/** What every alternative's bill is made of: a row a line, and one for the total with its range. */
public record BillsTable(Projection projection) {

    /** Its columns, by which it is known again. */
    static final List<String> COLUMNS =
            List.of("option", "name", "line", "usdPerMonth", "lowUsdPerMonth", "highUsdPerMonth");

    private static final String TOTAL = "total";

    /** The table. What has no bill has no rows. */
    DataTable table() {
        Rows rows = new Rows();
        projection.results().forEach(result -> result.cost().ifPresent(cost -> add(result, cost, rows)));
        return rows.under(COLUMNS);
    }

    private void add(AlternativeResult result, Cost cost, Rows rows) {
        Field option = Field.of(result.id().value());
        Field name = Field.of(new AlternativeNames(projection.scenario().alternatives()).inFiles(result.id()));
        for (LineItem item : cost.bill().items()) {
            rows.add(
                    option,
                    name,
                    Field.of(Question.id(item.kind())),
                    Field.of(item.usdPerMonth()),
                    new Field.Nothing(),
                    new Field.Nothing());
        }
        rows.add(
                option,
                name,
                Field.of(TOTAL),
                Field.of(cost.usdPerMonth().base()),
                Field.of(cost.usdPerMonth().low()),
                Field.of(cost.usdPerMonth().high()));
    }
}
