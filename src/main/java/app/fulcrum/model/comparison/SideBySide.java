package app.fulcrum.model.comparison;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubjects;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Up to {@value #MOST} scenarios in columns.
 *
 * @param columns what each comes to, all on one day
 * @param baseline the place of the column that the others are held against, counted from 0
 * @param inputs what the columns have been asked, in the order of a file
 * @param results what they come to
 */
public record SideBySide(List<Projection> columns, int baseline, List<InputRow> inputs, List<ResultRow> results) {

    public static final int FEWEST = 2;

    /** A base and all the variants it may have. */
    public static final int MOST = 1 + Variants.MOST;

    /** @throws IllegalArgumentException if there are too few or too many columns, or the baseline is none of them */
    public SideBySide {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        if (columns.size() < FEWEST || columns.size() > MOST) {
            throw new IllegalArgumentException(columns.size() + " columns");
        }
        if (baseline < 0 || baseline >= columns.size()) {
            throw new IllegalArgumentException("baseline " + baseline + " of " + columns.size());
        }
    }

    /** What a column is known by: A, B and so on. */
    public static char letter(int place) {
        return (char) ('A' + place);
    }

    /**
     * What one input is in each column.
     *
     * @param cells by column
     */
    public record InputRow(EditSubject subject, List<Cell> cells) {

        public InputRow {
            cells = List.copyOf(cells);
        }

        /** Whether all columns have the same. */
        public boolean isSame() {
            return cells.stream().map(Cell::value).distinct().count() == 1;
        }
    }

    /**
     * @param value what counts; absent where nothing does
     * @param isSet whether the scenario says so itself; otherwise it follows from the price book or from other inputs
     */
    public record Cell(Optional<Value> value, boolean isSet) {}

    /**
     * What one result is in each column.
     *
     * @param values by column; absent where a column has no such result
     */
    public record ResultRow(Headline headline, List<Optional<Value>> values, int baseline) {

        public ResultRow {
            values = List.copyOf(values);
        }

        /** What a number is more than at the baseline; absent for what is no number, or is missing in one of them. */
        public Optional<Double> change(int column) {
            return Headlines.change(values.get(baseline), values.get(column));
        }

        /** The same as a share of what it is at the baseline; absent likewise, and where that is 0. */
        public Optional<Double> relativeChange(int column) {
            return Headlines.number(values.get(baseline))
                    .filter(base -> base != 0)
                    .flatMap(base -> change(column).map(change -> change / Math.abs(base)));
        }

        /** Whether all columns have the same. */
        public boolean isSame() {
            return values.stream().allMatch(value -> Headlines.isSame(values.getFirst(), value));
        }
    }

    /**
     * Holds columns against each other.
     *
     * @param columns all worked out for the same day
     * @param baseline the place of the one that the others are held against
     */
    public static SideBySide of(List<Projection> columns, int baseline) {
        return new SideBySide(columns, baseline, inputs(columns), results(columns, baseline));
    }

    /** The inputs of which not all columns have the same. */
    public List<InputRow> differing() {
        return inputs.stream().filter(row -> !row.isSame()).toList();
    }

    private static List<InputRow> inputs(List<Projection> columns) {
        List<InputRow> rows = new ArrayList<>();
        for (EditSubject subject :
                EditSubjects.of(columns.stream().map(Projection::scenario).toList())) {
            InputRow row = new InputRow(
                    subject,
                    columns.stream().map(column -> cell(subject, column)).toList());
            if (subject.isReckonedWith()
                    && row.cells().stream().anyMatch(cell -> cell.value().isPresent())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Cell cell(EditSubject subject, Projection column) {
        Optional<Value> set = subject.in(column.scenario());
        return set.isEmpty() && subject instanceof EditSubject.OfInput(InputKey key) && has(key, column.scenario())
                ? new Cell(counted(key, column), false)
                : new Cell(set, set.isPresent());
    }

    private static boolean has(InputKey key, Scenario scenario) {
        return key.alternative()
                .map(id -> scenario.alternatives().find(id))
                .map(found -> found.filter(alternative -> key.input().group().belongsTo(alternative.kind()))
                        .isPresent())
                .orElse(true);
    }

    /** What counts for an input that nothing is set for; absent where nothing is reckoned from it. */
    private static Optional<Value> counted(InputKey key, Projection column) {
        return column.uses().unused(key).isPresent()
                ? Optional.empty()
                : column.resolution()
                        .of(key)
                        .value()
                        .map(range ->
                                new Value.Amount(range, Optional.of(key.input().unit())));
    }

    private static List<ResultRow> results(List<Projection> columns, int baseline) {
        List<Map<Headline, Value>> results =
                columns.stream().<Map<Headline, Value>>map(Headlines::of).toList();
        Set<Headline> headlines = new LinkedHashSet<>();
        results.forEach(each -> headlines.addAll(each.keySet()));
        Function<Headline, ResultRow> row = headline -> new ResultRow(
                headline,
                results.stream()
                        .map(each -> Optional.ofNullable(each.get(headline)))
                        .toList(),
                baseline);
        return headlines.stream()
                .sorted(Comparator.comparing(Headline::what))
                .map(row)
                .toList();
    }
}
