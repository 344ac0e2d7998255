package app.fulcrum.storage.report.table;

import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Separator;
import app.fulcrum.session.handover.TableKind;
import java.util.List;
import java.util.stream.Stream;

/** The tables that are made of a scenario. */
public final class ScenarioTables {

    private ScenarioTables() {}

    /**
     * A table with its heading and the line feed of its last line.
     *
     * @throws java.util.NoSuchElementException for a comparison of a scenario without variants
     */
    public static String print(TableKind kind, Separator separator, ExportSubject subject) {
        DataTable table = switch (kind) {
            case CURVES -> new CurvesTable(subject.projection()).table();
            case BILLS -> new BillsTable(subject.projection()).table();
            case OUTLOOK -> new OutlookTable(Outlook.of(subject.scenario(), subject.book())).table();
            case COMPARISON -> new ComparisonTable(subject.comparison().orElseThrow()).table();
        };
        return table.print(separator);
    }

    /** The first line of every table, by which they are known again. */
    public static List<String> headings(Separator separator) {
        return Stream.of(CurvesTable.COLUMNS, BillsTable.COLUMNS, OutlookTable.COLUMNS, ComparisonTable.COLUMNS)
                .map(columns -> DataTable.heading(columns, separator))
                .toList();
    }
}
