package app.fulcrum.text.sensitivity;

import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.number.UnitSymbols;

/**
 * Values of inputs and of results where there is little room, with at most three digits that count.
 *
 * @param money how amounts are printed
 */
public record Quantities(MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("seek");
    private static final double THOUSAND = 1_000;

    /** With the unit: {@code $1.84 / GPU-hour}, {@code 0.26 FTE}. */
    public String of(double value, Unit unit) {
        return with(bare(value, unit), unit);
    }

    /** A number and the unit behind it. */
    private static String with(String number, Unit unit) {
        String words = unit(unit);
        return words.isEmpty() ? number : MESSAGES.get("quantity", number, words);
    }

    /** From one value to another: {@code 0.4 → 0.1 FTE}. */
    public String span(double from, double to, Unit unit) {
        String last = bare(to, unit);
        return with(MESSAGES.get("span", Figures.withoutUnitOf(last, bare(from, unit)), last), unit);
    }

    /** Between two values: {@code 0.1–0.4 FTE}. */
    public String range(Range range, Unit unit) {
        return with(Figures.span(range.low(), range.high(), value -> bare(value, unit)), unit);
    }

    /** The number alone: {@code $1.84}, {@code 210M}. */
    public String bare(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> Figures.share(value);
            case RATIO -> Figures.ratio(value);
            case USD, USD_PER_MONTH, USD_PER_YEAR, USD_PER_GPU, USD_PER_GPU_MONTH, USD_PER_UNIT_MONTH ->
                Math.abs(value) < THOUSAND ? money.amount(value) : money.compact(value);
            case TOKENS_PER_DAY, TOKENS, TOKENS_PER_MINUTE, REQUESTS_PER_MINUTE, USERS, REQUESTS ->
                Figures.tokens(value);
            default -> UnitSymbols.isMoney(unit) ? money.price(value) : plain(value);
        };
    }

    private static String plain(double value) {
        return Math.abs(value) < THOUSAND ? Figures.plain(value) : Figures.tokens(value);
    }

    /** What stands behind the number, which says some units itself. */
    public static String unit(Unit unit) {
        String brief = "unit." + unit.name();
        return switch (unit) {
            case SHARE, RATIO, COUNT -> "";
            case Unit known when MESSAGES.has(brief) -> MESSAGES.get(brief);
            default -> UnitSymbols.besideMoney(unit);
        };
    }

    /** A result: {@code −$2,670}, {@code 171M}. */
    public String result(double result, Measure measure) {
        return switch (measure) {
            case Measure.Cost _, Measure.Saving _ -> money.amount(result);
            case Measure.UsedShare _ -> Figures.share(result);
            case Measure.CheaperFrom _ -> Figures.tokens(result);
        };
    }
}
