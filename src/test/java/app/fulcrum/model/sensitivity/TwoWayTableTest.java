package app.fulcrum.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.TwoWayTable.Cell;
import app.fulcrum.model.sensitivity.TwoWayTable.Edge;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TwoWayTableTest {

    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey GPU_HOUR = Standard.key(Input.GPU_PRICE_PER_HOUR);

    private static TwoWayTable table(Scenario scenario, TableAxis x, TableAxis y) {
        return TableSearch.table(Contest.of(scenario, Books.bundled(), Books.TODAY), x, y, TwoWayTableTest::isSound);
    }

    private static boolean isSound(Scenario scenario) {
        return ScenarioRules.isSoundTogether(scenario);
    }

    private static Scenario with(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "typed"));
    }

    @Test
    @Tag("law")
    void everyCellIsTheScenarioWithBothNumbersTyped() {
        Set<Boolean> sound = new HashSet<>();
        Set<Boolean> had = new HashSet<>();
        Seeded.forMany(1, 1_500, random -> {
            Scenario scenario = drawn(random);
            TableAxis x = axis(scenario, random);
            TableAxis y = axis(scenario, random);
            if (!x.key().equals(y.key())) {
                TwoWayTable table = table(scenario, x, y);
                for (int row = 0; row < y.values().size(); row++) {
                    for (int column = 0; column < x.values().size(); column++) {
                        Optional<Cell> cell = table.cells().get(row).get(column);
                        Scenario typed = with(
                                with(scenario, x.key(), x.values().get(column)),
                                y.key(),
                                y.values().get(row));
                        assertThat(cell.isPresent()).isEqualTo(isSound(typed));
                        sound.add(cell.isPresent());
                        cell.ifPresent(known -> check(known, project(typed)));
                        cell.ifPresent(known -> had.add(known.cheapest().isPresent()));
                    }
                }
                check(table.tieLine(), table);
            }
        });
        assertThat(sound).containsExactlyInAnyOrder(true, false);
        assertThat(had).containsExactlyInAnyOrder(true, false);
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static void check(Cell cell, Projection projection) {
        assertThat(cell.cheapest()).isEqualTo(projection.cheapest());
        List<AlternativeResult> results = projection.results();
        List<Double> others = new ArrayList<>();
        for (int place = 0; place < results.size(); place++) {
            AlternativeResult result = results.get(place);
            double cost = cell.usdPerMonth().get(place);
            boolean isHad = result.cost().isPresent() && cost < Double.POSITIVE_INFINITY;
            if (result.participation() == Participation.COMPARED) {
                assertThat(cost).isLessThan(Double.POSITIVE_INFINITY);
                if (!cell.cheapest().equals(Optional.of(result.id()))) {
                    others.add(cost);
                }
            }
            if (isHad) {
                double bill = result.cost().get().usdPerMonth().base();
                assertThat(cost).isCloseTo(bill, within(1e-9 * bill));
            } else {
                assertThat(result.participation()).isNotEqualTo(Participation.COMPARED);
            }
        }
        double least = cell.cheapest()
                .map(id -> cell.usdPerMonth()
                        .get(projection.scenario().alternatives().placeOf(id)))
                .orElse(0.0);
        if (others.isEmpty() || least == 0) {
            assertThat(cell.lead()).isEmpty();
        } else {
            double second = others.stream().mapToDouble(cost -> cost).min().orElseThrow();
            assertThat(cell.lead().orElseThrow()).isCloseTo(second / least - 1, within(1e-9 * second / least));
        }
    }

    /** Every two cells next to each other, one by one. */
    private static void check(List<Edge> tieLine, TwoWayTable table) {
        int rows = table.y().values().size();
        int columns = table.x().values().size();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                assertThat(tieLine.contains(new Edge(row, column, true)))
                        .isEqualTo(row + 1 < rows && differ(table, row, column, row + 1, column));
                assertThat(tieLine.contains(new Edge(row, column, false)))
                        .isEqualTo(column + 1 < columns && differ(table, row, column, row, column + 1));
            }
        }
    }

    private static boolean differ(TwoWayTable table, int row, int column, int otherRow, int otherColumn) {
        Optional<AlternativeId> one = table.cells().get(row).get(column).flatMap(Cell::cheapest);
        Optional<AlternativeId> other =
                table.cells().get(otherRow).get(otherColumn).flatMap(Cell::cheapest);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static Scenario drawn(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new RandomScenarios(Books.bundled(), random).nextOfAnyAlternatives();
            case 1 -> RandomAlternatives.scenario(random);
            case 2 -> RandomAlternatives.mixed(RandomPlans.scenario(random), random);
            default -> RandomPlans.withRanges(random);
        };
    }

    /** A number about the one that counts, or about any that it may be; of those that state the volume, what states it. */
    private static TableAxis axis(Scenario scenario, SplittableRandom random) {
        Resolution resolution = Resolution.of(scenario, Books.bundled());
        List<InputKey> keys = scenario.alternatives().inputs().stream()
                .filter(key -> LoadForm.of(key.input())
                        .filter(form -> form != scenario.loadForm())
                        .isEmpty())
                .toList();
        InputKey key = keys.get(random.nextInt(keys.size()));
        Input input = key.input();
        double base = resolution.of(key).value().map(Range::base).orElse(1.0);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            values.add(Math.clamp(base * random.nextDouble(0.2, 3), input.minimum(), input.maximum()));
        }
        return new TableAxis(key, TableAxis.distinct(input, values));
    }

    @Test
    void theValuesOfTodayAreMarked() {
        Scenario scenario = Books.preset("chat");
        double volume = scenario.tokensPerDay().base();
        double price = Resolution.of(scenario, Books.bundled())
                .of(GPU_HOUR)
                .value()
                .orElseThrow()
                .base();

        TwoWayTable table = table(
                scenario,
                new TableAxis(VOLUME, List.of(volume / 2, volume, volume * 2)),
                new TableAxis(GPU_HOUR, List.of(price / 2, price)));

        assertThat(table.column()).isEqualTo(OptionalInt.of(1));
        assertThat(table.row()).isEqualTo(OptionalInt.of(1));
        assertThat(table.cells().get(1).get(1).orElseThrow().cheapest())
                .isEqualTo(project(scenario).cheapest());
        assertThat(table(scenario, new TableAxis(VOLUME, List.of(volume + 1)), new TableAxis(GPU_HOUR, List.of(price)))
                        .column())
                .isEmpty();
    }

    @Test
    void whatIsLeftOutOrRuledOutIsNotTheCheapest() {
        Scenario scenario = Books.preset("chat");
        TableAxis x = new TableAxis(VOLUME, List.of(1e6, 1e8, 1e10));
        TableAxis y = new TableAxis(GPU_HOUR, List.of(0.5, 5.0));
        Set<AlternativeId> all = cheapest(table(scenario, x, y));
        AlternativeId out = all.iterator().next();

        Scenario without = Standard.comparing(
                scenario, Standard.ALL.stream().filter(id -> !id.equals(out)).toList());

        assertThat(cheapest(table(without, x, y))).isNotEmpty().doesNotContain(out);
        assertThat(table(without, x, y)
                        .cells()
                        .getFirst()
                        .getFirst()
                        .orElseThrow()
                        .usdPerMonth())
                .as("its cost is told all the same")
                .isEqualTo(table(scenario, x, y)
                        .cells()
                        .getFirst()
                        .getFirst()
                        .orElseThrow()
                        .usdPerMonth());
    }

    private static Set<AlternativeId> cheapest(TwoWayTable table) {
        Set<AlternativeId> all = new HashSet<>();
        table.cells()
                .forEach(row -> row.forEach(cell -> cell.flatMap(Cell::cheapest).ifPresent(all::add)));
        return all;
    }

    @Test
    void valuesThatMayNotStandTogetherHaveNoCell() {
        TwoWayTable table = table(
                Books.preset("chat"),
                new TableAxis(InputKey.shared(Input.CACHED_SHARE), List.of(0.25, 0.75)),
                new TableAxis(InputKey.shared(Input.CACHE_WRITE_SHARE), List.of(0.25, 0.5)));

        assertThat(table.cells().get(0)).allMatch(Optional::isPresent);
        assertThat(table.cells().get(1).get(0)).isPresent();
        assertThat(table.cells().get(1).get(1)).isEmpty();
    }

    @Test
    void stepsReachBothEndsAndWholeNumbersAreEachTakenOnce() {
        assertThat(TableAxis.evenly(1, 3, 5)).containsExactly(1.0, 1.5, 2.0, 2.5, 3.0);
        assertThat(TableAxis.geometrically(1e6, 1e10, 12))
                .hasSize(12)
                .startsWith(1e6)
                .endsWith(1e10)
                .isSorted();
        assertThat(TableAxis.geometrically(1, 16, 5).get(2)).isCloseTo(4, within(1e-12));
        assertThat(TableAxis.distinct(Input.MIN_REPLICAS, TableAxis.evenly(1, 3, 9)))
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(TableAxis.distinct(Input.FEES, List.of(2.0, 1.0, 2.0, -0.0, 0.0)))
                .containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void aSideThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new TableAxis(VOLUME, List.of())).hasMessage("0 values");
        assertThatThrownBy(() -> new TableAxis(VOLUME, List.of(2.0, 1.0))).hasMessageContaining("not ascending");
        assertThatThrownBy(() -> new TableAxis(VOLUME, List.of(0.5))).hasMessageContaining("does not admit");
        assertThatThrownBy(() ->
                        new TableAxis(VOLUME, TableAxis.distinct(Input.TOKENS_PER_DAY, TableAxis.evenly(1, 61, 61))))
                .hasMessage("61 values");
        TableAxis volume = new TableAxis(VOLUME, List.of(1.0));
        assertThatThrownBy(() -> table(Books.preset("chat"), volume, volume)).hasMessageContaining("twice");
    }

    @Test
    void costsAreInTheOrderOfTheAlternatives() {
        Scenario scenario = Books.preset("chat");
        assertThat(table(scenario, new TableAxis(VOLUME, List.of(1e8)), new TableAxis(GPU_HOUR, List.of(1.0)))
                        .alternatives())
                .isEqualTo(scenario.alternatives().stream().map(Alternative::id).toList());
    }
}
