package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.sheet.PricesInDate;
import app.fulcrum.text.InputNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What all alternatives share in a month: its number, its first day, the volume, and how far prices and pay have moved. */
final class MonthRows {

    private final OverTimeTerms terms;
    private final Cell firstDay;
    private final List<Cell> months = new ArrayList<>();
    private final List<Cell> days;
    private final List<Cell> volumes;
    private final MonthColumn presentValues;
    private final Map<Input, MonthColumn> levels = new EnumMap<>(Input.class);

    /** @param firstDay the day whose prices count */
    MonthRows(OverTimeTerms terms, Cell firstDay) {
        this.terms = terms;
        this.firstDay = firstDay;
        months.add(Cell.value(MESSAGES.get("outlook.month"), 1, Unit.COUNT));
        for (int month = 2; month <= law().months(); month++) {
            months.add(Cell.calculated(
                    MESSAGES.get("outlook.month"),
                    Expression.sum(List.of(Expression.of(months.getLast()), Expression.ONE)),
                    month,
                    Unit.COUNT));
        }
        this.days = each(this::day);
        this.volumes = each(this::volumeIn);
        this.presentValues = new MonthColumn(
                MonthColumn.Kind.PRESENT_VALUE,
                MESSAGES.get("outlook.present-value"),
                each(month -> Cell.calculated(
                        MESSAGES.get("outlook.present-value"),
                        terms.presentValue(month(month)),
                        law().presentValue(month),
                        Unit.SHARE)));
    }

    private OutlookTerms law() {
        return terms.law();
    }

    private List<Cell> each(IntFunction<Cell> cell) {
        return IntStream.rangeClosed(1, law().months()).mapToObj(cell).toList();
    }

    private Cell day(int month) {
        LocalDate day = law().day(month);
        return Cell.calculated(
                MESSAGES.get("outlook.day"),
                Expression.call("EDATE", Expression.fixed(firstDay), OverTimeTerms.before(month(month))),
                PricesInDate.serial(day),
                Unit.COUNT);
    }

    private Cell volumeIn(int month) {
        return Cell.calculated(
                MESSAGES.get("volumes.volume"),
                terms.volume(month(month)),
                (double) law().tokensPerDay(month),
                Unit.TOKENS_PER_DAY);
    }

    /** @param month counted from 1, here and below */
    Cell month(int month) {
        return months.get(month - 1);
    }

    Cell firstDayOf(int month) {
        return days.get(month - 1);
    }

    List<Cell> months() {
        return months;
    }

    List<Cell> volumes() {
        return volumes;
    }

    Cell volume(int month) {
        return volumes.get(month - 1);
    }

    /** What a dollar paid in each month is worth now. */
    MonthColumn presentValues() {
        return presentValues;
    }

    /** How far what moves by a drift has moved by a month. */
    Cell level(Input drift, int month) {
        return levels.computeIfAbsent(drift, this::levels).cells().get(month - 1);
    }

    /** Those that were asked for. */
    List<MonthColumn> levels() {
        return List.copyOf(levels.values());
    }

    private MonthColumn levels(Input drift) {
        String head = MESSAGES.get("outlook.level", InputNames.name(drift));
        return new MonthColumn(
                MonthColumn.Kind.LEVEL,
                head,
                each(month -> Cell.calculated(
                        head, terms.level(drift, month(month)), terms.level(drift, month), Unit.SHARE)));
    }
}
