package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a scenario holds: its workbook says what the program says, and comes to it by its own formulas. */
@Tag("law")
class WorkbookLawTest {

    private int compared;

    private static final int LONGEST_FORMULA = 120;
    private static final Pattern OUTSIDE = Pattern.compile("\\[|://|'|WEBSERVICE|HYPERLINK|INDIRECT|DDE");

    @Test
    void presetsComeToWhatTheProgramSays() {
        for (Preset preset : Seeded.some(Books.presets().all())) {
            holdsFor(preset.document().scenario());
        }
    }

    @Test
    void scenariosComeToWhatTheProgramSays() {
        Seeded.forMany(1, 400, random -> holdsFor(scenario(random)));
    }

    @Test
    void aChangedInputLeadsToWhatTheProgramSaysOfIt() {
        Seeded.forMany(500, 300, random -> {
            Projection before = Sheets.projection(scenario(random));
            List<InputKey> keys = new ArrayList<>(List.of(InputKey.shared(Input.LOADED_COST_PER_YEAR)));
            before.scenario().alternatives().stream()
                    .filter(alternative -> alternative.kind().isApi())
                    .forEach(alternative -> keys.add(alternative.key(Input.OUTPUT_PRICE)));
            follows(before, keys.get(random.nextInt(keys.size())), random);
        });
        assertThat(compared).isPositive();
    }

    static Scenario scenario(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> RandomPlans.scenario(random);
            case 1 -> RandomAlternatives.scenario(random);
            case 2 -> RandomPlans.withRanges(random);
            case 3 -> RandomAlternatives.mixed(RandomPlans.scenario(random), random);
            default -> new RandomScenarios(Books.bundled(), random).next();
        };
    }

    private static void holdsFor(Scenario scenario) {
        Projection projection = Sheets.projection(scenario);
        Sheets sheets = Sheets.of(projection);

        assertThat(sheets.differences()).isEmpty();
        isAsProjected(sheets, projection, false);
        areCheapest(sheets, projection);
        areNamedOnce(sheets);
        isPlain(sheets);
    }

    private static void areNamedOnce(Sheets sheets) {
        List<String> names = new ArrayList<>();
        sheets.workbook().getSheet("Checks").forEach(row -> {
            boolean isCheck = row.getCell(0) != null
                    && row.getCell(1) != null
                    && row.getCell(1).getCellStyle().getDataFormatString().contains("CHECK");
            if (isCheck) {
                names.add(row.getCell(0).getStringCellValue());
            }
        });
        assertThat(names).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    /** @param again whether figures are worked out again rather than read */
    private static void isAsProjected(Sheets sheets, Projection projection, boolean again) {
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        for (AlternativeResult result : projection.results()) {
            result.cost().ifPresent(cost -> {
                String title = names.title(result.id());
                is(sheets, "Cost per month", title, cost.usdPerMonth().base(), again);
                is(sheets, "Cost per million tokens", title, cost.usdPerMillionTokens(), again);
                for (LineItem item : cost.bill().items()) {
                    is(sheets, ExplanationSentences.line(item.kind()), title, item.usdPerMonth(), again);
                }
            });
        }
    }

    private static void is(Sheets sheets, String label, String title, double figure, boolean again) {
        Optional<Cell> cell = sheets.at("Bills", label, title);
        assertThat(cell).as("%s of %s", label, title).isPresent();
        double written = again ? sheets.again(cell.get()) : cell.get().getNumericCellValue();
        assertThat(Sheets.isSame(written, figure))
                .as("%s of %s: %s instead of %s", label, title, written, figure)
                .isTrue();
    }

    /** Who is named at each volume is the one the program names. */
    private static void areCheapest(Sheets sheets, Projection projection) {
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        int named = projection.results().stream()
                        .filter(result -> projection
                                .contest()
                                .has(projection.scenario().alternatives().placeOf(result.id())))
                        .toList()
                        .size()
                + 1;
        sheets.workbook().getSheet("Volumes").forEach(row -> {
            boolean isPoint = row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.NUMERIC
                    && row.getCell(named) != null;
            if (isPoint) {
                long volume = (long) row.getCell(0).getNumericCellValue();
                assertThat(row.getCell(named).getStringCellValue())
                        .isEqualTo(
                                projection.cheapestAt(volume).map(names::title).orElse(""));
            }
        });
    }

    /** No number hides in a formula, none is long, and nothing leads out of the file. */
    static void isPlain(Sheets sheets) {
        XSSFEvaluationWorkbook parsing = XSSFEvaluationWorkbook.create(sheets.workbook());
        sheets.eachCell(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR));
        sheets.eachFormula(cell -> {
            String formula = cell.getCellFormula();
            int sheet = sheets.workbook().getSheetIndex(cell.getSheet());
            assertThat(formula).hasSizeLessThanOrEqualTo(LONGEST_FORMULA).doesNotContainPattern(OUTSIDE);
            for (Ptg part : FormulaParser.parse(formula, parsing, FormulaType.CELL, sheet)) {
                boolean isOther = part instanceof StringPtg
                        || (part instanceof NumberPtg number && number.getValue() != -1)
                        || (part instanceof IntPtg number && number.getValue() > 1);
                assertThat(isOther).as("%s =%s", Sheets.place(cell), formula).isFalse();
            }
        });
        for (int i = 0; i < sheets.workbook().getNumberOfSheets(); i++) {
            assertThat(sheets.workbook().isSheetHidden(i)).isFalse();
            assertThat(sheets.workbook().getSheetAt(i).getMergedRegions()).isEmpty();
        }
        assertThat(sheets.workbook().getExternalLinksTable()).isEmpty();
    }

    /** The file says itself whether what was searched for has moved. The user types a number first, since one that is typed can count where an offered one does not. */
    private void follows(Projection offered, InputKey key, SplittableRandom random) {
        Optional<Range> value = offered.resolution().of(key).value();
        if (value.isEmpty() || offered.uses().unused(key).isPresent()) {
            return;
        }
        Scenario typed = offered.scenario().with(key, Assumption.of(value.get().base(), "test"));
        double changed = value.get().base() * random.nextDouble(0.5, 2) + 1;
        Projection before = Sheets.projection(typed);
        Sheets sheets = Sheets.of(before);
        sheets.change(key, before, changed);

        if (sheets.isStillSettled()) {
            isAsProjected(sheets, Sheets.projection(typed.with(key, Assumption.of(changed, "test"))), true);
            compared++;
        }
    }
}
