package app.fulcrum.storage.report.table;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.handover.Separator;
import app.fulcrum.session.handover.TableKind;
import java.util.List;
import java.util.stream.Stream;

/** The tables that are made of a scenario. */
public final class ScenarioTables {

    private ScenarioTables() {}

    /** A table with its heading and the line feed of its last line. */
    public static String print(TableKind kind, Separator separator, Projection projection, PriceBook book) {
        DataTable table = switch (kind) {
            case CURVES -> new CurvesTable(projection).table();
            case BILLS -> new BillsTable(projection).table();
            case OUTLOOK -> new OutlookTable(Outlook.of(projection.scenario(), book)).table();
        };
        return table.print(separator);
    }

    /** The first line of every table, by which they are known again. */
    public static List<String> headings(Separator separator) {
        return Stream.of(CurvesTable.COLUMNS, BillsTable.COLUMNS, OutlookTable.COLUMNS)
                .map(columns -> DataTable.heading(columns, separator))
                .toList();
    }
}
