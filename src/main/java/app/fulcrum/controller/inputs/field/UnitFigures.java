package app.fulcrum.controller.inputs.field;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.UnitSymbols;
import java.util.function.DoubleFunction;

/** How the number in a field is printed, and what stands beside it: together they say the unit once. */
public final class UnitFigures {

    private static final double PERCENT = 100;
    private static final double BILLION = 1e9;

    private UnitFigures() {}

    public static DoubleFunction<String> number(Unit unit) {
        return switch (unit) {
            case TOKENS_PER_DAY, TOKENS_PER_MINUTE, REQUESTS_PER_MINUTE, USERS_PER_MONTH -> Figures::tokens;
            case SHARE -> value -> Figures.plain(value * PERCENT);
            case BILLION_PARAMETERS -> value -> Figures.tokens(value * BILLION);
            case USD, USD_PER_MONTH, USD_PER_YEAR, USD_PER_GPU, USD_PER_GPU_MONTH, USD_PER_UNIT_MONTH -> Figures::money;
            case USD_PER_MILLION_TOKENS,
                    USD_PER_MILLION_TOKEN_HOURS,
                    USD_PER_REQUEST,
                    USD_PER_GPU_HOUR,
                    USD_PER_KWH,
                    USD_PER_KW_MONTH -> Figures::price;
            case GPUS, UNITS, REPLICAS, SEQUENCES, TOKENS_PER_REQUEST, USERS -> Figures::exact;
            default -> Figures::plain;
        };
    }

    /** What stands beside the number; money carries its sign itself, and some names say what is counted. */
    public static String beside(Unit unit) {
        return switch (unit) {
            case USD, SESSIONS_PER_USER_AND_DAY, REQUESTS_PER_SESSION -> "";
            case TOKENS_PER_REQUEST -> UnitSymbols.of(Unit.TOKENS);
            case BILLION_PARAMETERS -> UnitSymbols.of(Unit.PARAMETERS);
            default -> UnitSymbols.besideMoney(unit);
        };
    }

    /** A number or a range with its unit, for a table. */
    public static String range(Range range, Unit unit) {
        String number = Figures.range(range, number(unit));
        String beside = beside(unit);
        return beside.isEmpty() ? number : number + " " + beside;
    }

    /** A number with its unit, for a sentence. */
    public static String withUnit(double value, Unit unit) {
        String beside = beside(unit);
        String number = number(unit).apply(value);
        return beside.isEmpty() ? number : unit == Unit.RATIO ? number + beside : number + " " + beside;
    }
}
