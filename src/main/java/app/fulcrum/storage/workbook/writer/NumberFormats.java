package app.fulcrum.storage.workbook.writer;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Notation;

/** How numbers of each unit are shown; cells hold all digits. */
final class NumberFormats {

    private static final String WHOLE = "#,##0";
    private static final String MONEY = usd("#,##0.00") + ";-" + usd("#,##0.00") + ";\"–\"";
    private static final String ALL_DIGITS = "0.###############";
    private static final double VISIBLE = 1e-6;
    private static final String FINE = "#,##0.######";
    private static final String DAY = "yyyy-mm-dd";
    private static final String CHANGE = "+0.0%;-0.0%;\"–\"";
    private static final String MONTH = "0;;\"–\"";
    private static final Messages MESSAGES = Messages.of("workbook");
    private static final String CHECKED =
            '"' + MESSAGES.get("checks.passed") + "\";;\"" + MESSAGES.get("checks.failed") + '"';

    private NumberFormats() {}

    /** With the sign where the language has it; a space before it must be quoted. */
    private static String usd(String number) {
        return Notation.current().money("$", number).replace("\u00a0", "\"\u00a0\"");
    }

    static String of(Unit unit, CellLook look, double number) {
        return switch (look) {
            case DATE, CALCULATED_DATE -> DAY;
            case MONTH_FOUND -> MONTH;
            case RELATIVE_CHANGE -> CHANGE;
            case CHECK -> CHECKED;
            default -> of(unit, number);
        };
    }

    private static String of(Unit unit, double number) {
        return switch (unit) {
            case SHARE -> "0.0##%";
            case USD,
                    USD_PER_MONTH,
                    USD_PER_YEAR,
                    USD_PER_GPU,
                    USD_PER_GPU_MONTH,
                    USD_PER_UNIT_MONTH,
                    USD_PER_MONTH_AND_GPU -> MONEY;
            case USD_PER_MILLION_TOKENS,
                    USD_PER_MILLION_TOKEN_HOURS,
                    USD_PER_REQUEST,
                    USD_PER_GPU_HOUR,
                    USD_PER_KWH,
                    USD_PER_KW_MONTH -> usd("#,##0.00##");
            case USD_PER_MONTH_AND_DAILY_TOKEN -> usd("0.00E+00");
            case TOKENS_PER_DAY, BYTES, FLOP, PARAMETERS, BYTES_PER_SECOND, FLOP_PER_SECOND -> WHOLE;
            default -> plain(number);
        };
    }

    /** No point behind whole numbers, and none of the digits of small ones lost. */
    private static String plain(double number) {
        double size = Math.abs(number);
        if (number != Math.rint(number) && Math.abs(number - Math.rint(number)) < VISIBLE && size > VISIBLE) {
            return ALL_DIGITS;
        }
        return number == Math.rint(number) ? WHOLE : size < 1e-3 ? "0.000E+00" : size < 1e3 ? FINE : "#,##0.00";
    }
}
