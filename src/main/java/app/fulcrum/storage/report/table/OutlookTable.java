package app.fulcrum.storage.report.table;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.storage.report.table.DataTable.Field;
import app.fulcrum.storage.report.table.DataTable.Rows;
import java.util.List;

/** What every alternative costs month by month: a row a month, from its first day. */
public record OutlookTable(Outlook outlook) {

    /** Its columns, by which it is known again. */
    static final List<String> COLUMNS = List.of(
            "option",
            "month",
            "from",
            "tokensPerDay",
            "runningUsd",
            "costUsd",
            "cashUsd",
            "cumulativeCashUsd",
            "investedUsd",
            "gpus");

    /** The table. An alternative that ends has rows up to its last month. */
    DataTable table() {
        Rows rows = new Rows();
        outlook.byPlace().forEach(one -> add(one, rows));
        return rows.under(COLUMNS);
    }

    private void add(AlternativeOutlook one, Rows rows) {
        for (int month = 1; month <= one.lasts(); month++) {
            OutlookMonth each = one.months().get(month - 1);
            rows.add(
                    Field.of(one.id().value()),
                    Field.of(month),
                    Field.of(outlook.terms().day(month).toString()),
                    Field.of(each.tokensPerDay()),
                    Field.of(each.runningUsd()),
                    Field.of(each.costUsd()),
                    Field.of(each.cashUsd()),
                    Field.of(one.cashUsd(month)),
                    Field.of(each.investedUsd()),
                    Field.of(each.gpus()));
        }
    }
}
