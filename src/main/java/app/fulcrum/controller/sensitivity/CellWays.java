package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.Replace;
import app.fulcrum.text.Messages;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The two numbers of a cell, to be taken over at once. */
record CellWays(Found found) {

    private static final Messages MESSAGES = Messages.of("matters");

    /** Nothing happens at the cell that holds the numbers as they are, nor where its values may not stand together. */
    void take(int row, int column, Consumer<ScenarioEdit> edits) {
        found.table()
                .filter(table -> table.cells().get(row).get(column).isPresent())
                .ifPresent(table -> {
                    Scenario before = found.snapshot().scenario();
                    Scenario across = with(before, table.x(), column, table.column());
                    Scenario both = with(across, table.y(), row, table.row());
                    if (!both.equals(before)) {
                        edits.accept(new Replace(both, title(table, row, column)));
                    }
                });
    }

    /** A number that is as it is already keeps its range and its source. */
    private static Scenario with(Scenario scenario, TableAxis axis, int place, OptionalInt base) {
        InputKey key = axis.key();
        return base.equals(OptionalInt.of(place))
                ? scenario
                : scenario.with(
                        key, TieWays.stated(scenario, key, axis.values().get(place), MESSAGES.get("cell.source")));
    }

    private String title(TwoWayTable table, int row, int column) {
        GridWords words = new GridWords(found.snapshot().scenario(), table);
        return MESSAGES.get("cell.title", words.value(table.x(), column), words.value(table.y(), row));
    }
}
