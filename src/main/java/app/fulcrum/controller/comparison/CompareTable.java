package app.fulcrum.controller.comparison;

import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.comparison.SideBySide.InputRow;
import app.fulcrum.model.comparison.SideBySide.ResultRow;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.ComparisonWords;
import app.fulcrum.text.comparison.NamesAcross;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.Quantities;
import app.fulcrum.view.comparison.TableSection;
import app.fulcrum.view.comparison.TableSection.Cell;
import app.fulcrum.view.comparison.TableSection.Line;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The table: results, inputs, what is not money, and capacity. */
record CompareTable(Compared compared) {

    private static final Messages MESSAGES = Messages.of("compare");

    /** What all alternatives share, then what is of one. */
    private static final Comparator<InputRow> SHARED_FIRST =
            Comparator.comparing(row -> row.subject().alternative().isPresent());

    /** Units that names of inputs and the remark on results say already: /day, /month. */
    private static final String PER = "/";

    /** Where a result stands. */
    private enum Part {
        RESULTS,
        FIT,
        CAPACITY;

        static Part of(What what) {
            return switch (what) {
                case RECOMMENDED,
                        RECOMMENDED_COST,
                        RECOMMENDED_COST_PER_MILLION,
                        SURENESS,
                        CHEAPEST,
                        COST,
                        COST_PER_MILLION,
                        FIRST_CROSSOVER,
                        CHEAPER_FOR_GOOD -> RESULTS;
                case PARTICIPATION, LICENSE, SCORECARD, PRIVACY, SCALE, CUSTOMIZATION, BUDGET, CONFIDENCE -> FIT;
                case GPUS, GPU_HOURS, REPLICAS, CAPACITY, REPLICA_SPEED -> CAPACITY;
            };
        }
    }

    private SideBySide sides() {
        return compared.sides();
    }

    private Scenario scenario(int column) {
        return sides().columns().get(column).scenario();
    }

    private ComparisonWords words() {
        return new ComparisonWords(NamesAcross.of(
                sides().columns().stream().map(column -> column.scenario()).toList()));
    }

    private CompareCells cells() {
        return new CompareCells(
                new Quantities(MoneyFigures.of(compared.now().scenario())),
                compared.now().book());
    }

    /** @param isWhole whether inputs that all columns have the same are shown too */
    List<TableSection> sections(boolean isWhole) {
        String baseline = String.valueOf(SideBySide.letter(sides().baseline()));
        List<TableSection> sections = new ArrayList<>(List.of(
                differing(isWhole),
                results(Part.RESULTS, MESSAGES.get("results.against", baseline)),
                results(Part.FIT, ""),
                results(Part.CAPACITY, "")));
        if (isWhole) {
            sections.add(new TableSection(MESSAGES.get("inputs.equal"), "", true, inputs(InputRow::isSame)));
        }
        return sections;
    }

    private TableSection results(Part part, String remark) {
        return new TableSection(
                MESSAGES.get("part." + part.name()),
                remark,
                part != Part.RESULTS,
                sides().results().stream()
                        .filter(row -> Part.of(row.headline().what()) == part)
                        .map(this::line)
                        .toList());
    }

    private TableSection differing(boolean isWhole) {
        List<Line> lines = inputs(row -> !row.isSame());
        int same = sides().inputs().size() - lines.size();
        return new TableSection(
                MESSAGES.get(lines.isEmpty() ? "inputs.none" : "inputs"),
                isWhole ? "" : MESSAGES.get("inputs.same", Figures.exact((double) same)),
                false,
                lines);
    }

    private List<Line> inputs(Predicate<InputRow> wanted) {
        return sides().inputs().stream()
                .filter(wanted)
                .sorted(SHARED_FIRST)
                .map(this::line)
                .toList();
    }

    private Line line(ResultRow row) {
        return line(words().name(row.headline()), row.headline().what().unit(), column -> cell(row, column));
    }

    private Cell cell(ResultRow row, int column) {
        Optional<Value> value = row.values().get(column);
        What what = row.headline().what();
        Optional<Look> look = value.filter(_ -> what == What.RECOMMENDED || what == What.CHEAPEST)
                .map(Value::text)
                .map(AlternativeId::new)
                .map(id -> look(id, column));
        return new Cell(
                look,
                value.map(known -> cells().result(row.headline(), known, scenario(column)))
                        .orElseGet(() -> MESSAGES.get("none")),
                column == row.baseline() ? "" : cells().change(what, row.change(column), row.relativeChange(column)),
                !value.equals(row.values().get(row.baseline())),
                true);
    }

    private Look look(AlternativeId id, int column) {
        Alternatives alternatives = scenario(column).alternatives();
        return Look.of(alternatives, alternatives.placeOf(id));
    }

    private Line line(InputRow row) {
        Unit unit = row.subject() instanceof EditSubject.OfInput(var key)
                ? key.input().unit()
                : Unit.COUNT;
        return line(words().name(row.subject()), unit, column -> cell(row, column));
    }

    private Cell cell(InputRow row, int column) {
        SideBySide.Cell cell = row.cells().get(column);
        return new Cell(
                Optional.empty(),
                cell.value().map(known -> cells().input(row.subject(), known)).orElseGet(() -> MESSAGES.get("none")),
                "",
                !cell.value().equals(row.cells().get(sides().baseline()).value()),
                cell.isSet());
    }

    /** A name says what its numbers are counted in, where the numbers do not. */
    private Line line(String name, Unit unit, IntFunction<Cell> cell) {
        String counted = Quantities.unit(unit);
        String title = counted.isEmpty() || counted.startsWith(PER) ? name : MESSAGES.get("line.unit", name, counted);
        List<Cell> cells = new ArrayList<>();
        StringJoiner inWords = new StringJoiner("; ");
        IntStream.range(0, sides().columns().size()).forEach(column -> {
            Cell made = cell.apply(column);
            cells.add(made);
            inWords.add(MESSAGES.get(
                    made.change().isEmpty() ? "cell" : "cell.changed",
                    String.valueOf(SideBySide.letter(column)),
                    made.text(),
                    made.change()));
        });
        return new Line(title, cells, MESSAGES.get("line", title, inWords.toString()));
    }
}
