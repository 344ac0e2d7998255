package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.comparison.SideBySide.ResultRow;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.comparison.ComparisonWords;
import app.fulcrum.text.comparison.NamesAcross;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Base and variants in a workbook: each result as the program has it, and how far it is from the base by a formula. */
@Tag("law")
class ComparisonSheetTest {

    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final int FIRST_VALUE = 2;

    private static SideBySide beside(Scenario base, Scenario... others) {
        List<Projection> columns = Stream.concat(Stream.of(base), Stream.of(others))
                .map(Sheets::projection)
                .toList();
        return SideBySide.of(columns, 0);
    }

    private static Scenario at(Scenario base, double volume, String name) {
        return base.with(VOLUME, Assumption.of(volume, "test")).withName(name);
    }

    private static Sheets sheets(SideBySide columns) {
        return new Sheets(Sheets.xlsx(columns.columns().getFirst(), Optional.of(columns)));
    }

    private static Row row(Sheets sheets, String label) {
        for (Row row : sheets.workbook().getSheet("Comparison")) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label)) {
                return row;
            }
        }
        throw new AssertionError(label);
    }

    @Test
    void everyResultIsThatOfTheProgram() {
        Seeded.forMany(1, 100, random -> {
            SideBySide columns = columns(random);
            Sheets sheets = sheets(columns);
            assertThat(sheets.differences()).isEmpty();
            WorkbookLawTest.isPlain(sheets);
            ComparisonWords words = new ComparisonWords(NamesAcross.of(
                    columns.columns().stream().map(Projection::scenario).toList()));
            for (ResultRow result : columns.results()) {
                boolean isFigure =
                        result.values().stream().flatMap(Optional::stream).allMatch(Value.Amount.class::isInstance);
                if (isFigure) {
                    isThat(row(sheets, words.name(result.headline())), result, columns, sheets);
                }
            }
        });
    }

    private static SideBySide columns(SplittableRandom random) {
        Scenario base = WorkbookLawTest.scenario(random);
        double volume = base.tokensPerDay().base();
        return beside(
                base.withName("Base"),
                at(base, Math.rint(volume * random.nextDouble(0.1, 5) + 1), "One"),
                at(base, Math.rint(volume * random.nextDouble(0.1, 5) + 1), "Two"));
    }

    private static void isThat(Row row, ResultRow result, SideBySide columns, Sheets sheets) {
        int count = columns.columns().size();
        for (int column = 0; column < count; column++) {
            Optional<Double> value = result.values()
                    .get(column)
                    .map(known -> ((Value.Amount) known).range().base());
            Cell cell = row.getCell(FIRST_VALUE + column);
            assertThat(cell != null).isEqualTo(value.isPresent());
            value.ifPresent(known -> assertThat(cell.getNumericCellValue()).isEqualTo(known));
            if (column > 0) {
                Cell change = row.getCell(FIRST_VALUE + count + 2 * (column - 1));
                Cell share = row.getCell(FIRST_VALUE + count + 2 * (column - 1) + 1);
                same(change, result.change(column), 1e-12 * value.map(Math::abs).orElse(0.0), sheets);
                same(share, result.relativeChange(column), 1e-11, sheets);
            }
        }
    }

    private static void same(Cell cell, Optional<Double> figure, double rounding, Sheets sheets) {
        assertThat(cell != null).isEqualTo(figure.isPresent());
        figure.ifPresent(known -> {
            assertThat(cell.getNumericCellValue()).isCloseTo(known, within(rounding));
            assertThat(sheets.again(cell)).isCloseTo(known, within(1e-9 * Math.abs(known) + rounding));
        });
    }

    /** What differs stands above, a range with both its ends; changes follow what is typed over a value. */
    @Test
    void inputsThatDifferAreHeldAgainstEachOther() {
        Scenario chat = Books.preset("chat");
        double base = chat.tokensPerDay().base();
        SideBySide columns = beside(
                chat,
                at(chat, 2 * base, "Twice"),
                chat.with(VOLUME, new Assumption(new Range(base, 2 * base, 4 * base), "", "test"))
                        .withName("Range"));
        Sheets sheets = sheets(columns);

        Row volume = row(sheets, "Tokens per day");
        assertThat(sheets.again(volume.getCell(5))).isEqualTo(base);
        assertThat(sheets.again(volume.getCell(6))).isEqualTo(1);
        assertThat(row(sheets, "Tokens per day, high end").getCell(4).getNumericCellValue())
                .isEqualTo(4 * base);

        volume.getCell(3).setCellValue(3 * base);
        FormulaEvaluator again = sheets.workbook().getCreationHelper().createFormulaEvaluator();
        assertThat(again.evaluate(volume.getCell(5)).getNumberValue()).isEqualTo(2 * base);
    }

    @Test
    void whoIsRecommendedAndWhatThatSavesStandsInEveryColumn() {
        Scenario chat = Books.preset("chat");
        SideBySide columns = beside(chat, at(chat, 1e9, "Large"));
        Sheets sheets = sheets(columns);

        assertThat(row(sheets, "Recommended").getCell(2).getStringCellValue()).isEqualTo("Hosted open API");
        Row saved = row(sheets, "Saved by the recommended against what is in use");
        for (int column = 0; column < 2; column++) {
            Projection projection = columns.columns().get(column);
            double own = projection
                    .of(projection.decision().verdict().named().orElseThrow())
                    .cost()
                    .orElseThrow()
                    .usdPerMonth()
                    .base();
            double inUse = projection
                    .of(projection.scenario().alternatives().incumbent().id())
                    .cost()
                    .orElseThrow()
                    .usdPerMonth()
                    .base();
            assertThat(saved.getCell(FIRST_VALUE + column).getNumericCellValue())
                    .isEqualTo(inUse - own);
        }
        assertThat(columns.results()).anyMatch(result -> result.headline().what() == What.FIRST_CROSSOVER);
    }

    /** As soon as the scenario itself moves, the file says that what was compared is not it any more. */
    @Test
    void aCheckSaysThatTheScenarioHasMoved() {
        Scenario chat = Books.preset("chat");
        Sheets sheets = sheets(beside(chat, at(chat, 1e9, "Large")));
        assertThat(compared(sheets)).isEqualTo(1);

        sheets.change(VOLUME, Sheets.projection(chat), 1e8);

        assertThat(compared(sheets)).isZero();
    }

    private static double compared(Sheets sheets) {
        for (Row row : sheets.workbook().getSheet("Checks")) {
            if (row.getCell(0) != null
                    && row.getCell(0).getStringCellValue().equals("Closed API: its cost is the one that is compared")) {
                return sheets.again(row.getCell(1));
            }
        }
        throw new AssertionError("no such check");
    }

    @Test
    void withoutVariantsThereIsNoSuchSheet() {
        assertThat(Sheets.of(Sheets.projection(Books.preset("chat"))).workbook().getSheet("Comparison"))
                .isNull();
    }
}
