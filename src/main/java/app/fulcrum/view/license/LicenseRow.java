package app.fulcrum.view.license;

import app.fulcrum.model.license.Judgment;
import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model in the list.
 *
 * @param key tells it from all others
 * @param model its name
 * @param license the name of its license
 * @param judgment what the license says about the situation
 * @param verdict the same in a word or two
 * @param condition the one condition that matters most
 * @param isUsed whether the scenario uses it
 * @param mark what else there is to know at a glance: that the scenario uses it, that the article says otherwise
 */
public record LicenseRow(
        String key,
        String model,
        String license,
        Judgment judgment,
        String verdict,
        String condition,
        boolean isUsed,
        String mark) {

    private static final Messages MESSAGES = Messages.of("tables");

    /** Rows to be pasted elsewhere. */
    public static TextTable table(List<LicenseRow> rows) {
        return TextTable.of(
                Stream.of("model", "license", "verdict", "condition", "remark")
                        .map(MESSAGES::get)
                        .toList(),
                rows,
                row -> List.of(row.model(), row.license(), row.verdict(), row.condition(), row.mark()));
    }
}
