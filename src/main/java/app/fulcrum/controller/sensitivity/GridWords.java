package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.model.sensitivity.TableSize;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.AlternativeLetters;
import app.fulcrum.text.sensitivity.Quantities;
import app.fulcrum.text.sensitivity.SensitivitySentences;
import app.fulcrum.view.sensitivity.GridPicture;
import app.fulcrum.view.sensitivity.GridPicture.Border;
import app.fulcrum.view.sensitivity.GridPicture.Cell;
import app.fulcrum.view.sensitivity.GridPicture.Entry;
import app.fulcrum.view.sensitivity.GridPicture.Place;
import app.fulcrum.view.style.Look;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A two-way table in letters and figures. */
final class GridWords {

    private static final Messages MESSAGES = Messages.of("matters");

    /** A lead from which on a color is as strong as it gets. */
    private static final double STRONGEST = 0.8;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private final TwoWayTable table;
    private final Alternatives alternatives;
    private final AlternativeNames names;
    private final List<String> letters;
    private final Quantities quantities;

    GridWords(Scenario scenario, TwoWayTable table) {
        this.table = table;
        this.alternatives = scenario.alternatives();
        this.names = new AlternativeNames(alternatives);
        this.letters = AlternativeLetters.of(alternatives);
        this.quantities = new Quantities(MoneyFigures.of(scenario));
    }

    GridPicture picture(TableSize size) {
        boolean isFine = size != TableSize.USUAL;
        return new GridPicture(
                name(table.x().key()),
                name(table.y().key()),
                Quantities.unit(table.y().key().input().unit()),
                isFine,
                values(table.x()),
                values(table.y()),
                new Place(table.row(), table.column()),
                IntStream.range(0, table.y().values().size())
                        .mapToObj(this::row)
                        .toList(),
                table.tieLine().stream()
                        .map(edge -> new Border(edge.row(), edge.column(), edge.isBelow()))
                        .toList(),
                legend(),
                MESSAGES.get(isFine ? "grid.lead.fine" : "grid.lead"));
    }

    /** Of those that are the cheapest anywhere. */
    private List<Entry> legend() {
        return alternatives.stream()
                .filter(each -> table.cells().stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .anyMatch(cell -> cell.cheapest().equals(Optional.of(each.id()))))
                .map(each -> new Entry(
                        look(each.id()), letter(each.id()), names.title(each.id()), alternatives.placeOf(each.id())))
                .toList();
    }

    /** What a number is called among those of all alternatives. */
    private String name(InputKey key) {
        return new SensitivitySentences(names).name(key);
    }

    private List<String> values(TableAxis axis) {
        return axis.values().stream()
                .map(value -> quantities.bare(value, axis.key().input().unit()))
                .toList();
    }

    private List<Cell> row(int row) {
        return IntStream.range(0, table.x().values().size())
                .mapToObj(column -> cell(row, column))
                .toList();
    }

    private Cell cell(int row, int column) {
        String across = value(table.x(), column);
        String down = value(table.y(), row);
        Optional<TwoWayTable.Cell> cell = table.cells().get(row).get(column);
        Optional<AlternativeId> cheapest = cell.flatMap(TwoWayTable.Cell::cheapest);
        OptionalDouble lead = cell.map(TwoWayTable.Cell::lead).orElse(OptionalDouble.empty());
        if (cheapest.isEmpty()) {
            String key = cell.isPresent() ? "cell.none" : "cell.unsound";
            return new Cell(Optional.empty(), "–", "", 0, MESSAGES.get(key, across, down));
        }
        String key = lead.isEmpty() ? "cell.alone" : lead.getAsDouble() == 0 ? "cell.tie" : "cell";
        return new Cell(
                cheapest.map(this::look),
                letter(cheapest.get()),
                lead(lead),
                Math.min(1, lead.orElse(STRONGEST) / STRONGEST),
                MESSAGES.get(key, across, down, names.title(cheapest.get()), lead(lead)));
    }

    /** {@code 42 %}; from twice the cost on how many times as much the second costs. */
    private static String lead(OptionalDouble lead) {
        if (lead.isEmpty()) {
            return "";
        }
        double share = lead.getAsDouble();
        return share == 0
                ? MESSAGES.get("grid.tie")
                : share < 1 ? Figures.share(share) : Figures.ratio(twoDigits(1 + share));
    }

    private static double twoDigits(double value) {
        return new BigDecimal(value).round(TWO_DIGITS).doubleValue();
    }

    /** A number with one of its values. */
    String value(TableAxis axis, int place) {
        return MESSAGES.get(
                "cell.value",
                name(axis.key()),
                quantities.bare(axis.values().get(place), axis.key().input().unit()));
    }

    private Look look(AlternativeId id) {
        return Look.of(alternatives, alternatives.placeOf(id));
    }

    private String letter(AlternativeId id) {
        return letters.get(alternatives.placeOf(id));
    }
}
