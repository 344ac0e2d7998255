package app.fulcrum.model.usage.column;

/** How the cells of a table are written. */
public record CellNotation(RowSpan rows, DateOrder dates, DecimalMark decimals, TokenUnit tokens, MoneyUnit amounts) {

    /** What most tables are written in. */
    public static final CellNotation USUAL =
            new CellNotation(RowSpan.DAY, DateOrder.MONTH_FIRST, DecimalMark.POINT, TokenUnit.TOKENS, MoneyUnit.USD);

    public CellNotation withRows(RowSpan span) {
        return new CellNotation(span, dates, decimals, tokens, amounts);
    }

    public CellNotation withDates(DateOrder order) {
        return new CellNotation(rows, order, decimals, tokens, amounts);
    }

    public CellNotation withDecimals(DecimalMark mark) {
        return new CellNotation(rows, dates, mark, tokens, amounts);
    }

    public CellNotation withTokens(TokenUnit unit) {
        return new CellNotation(rows, dates, decimals, unit, amounts);
    }

    public CellNotation withAmounts(MoneyUnit unit) {
        return new CellNotation(rows, dates, decimals, tokens, unit);
    }
}
