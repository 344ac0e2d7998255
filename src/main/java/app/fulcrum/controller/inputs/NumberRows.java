package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.view.inputs.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;

/** One field for every number a scenario can hold. */
final class NumberRows implements Shown {

    private final Map<Input, NumberInput> inputs = new EnumMap<>(Input.class);
    private final Projections projections;
    private final Popups popups;

    NumberRows(Edits edits, Projections projections, Popups popups, Locale locale) {
        this.projections = projections;
        this.popups = popups;
        for (Input input : Input.values()) {
            inputs.put(input, new NumberInput(input, edits, projections.current(), locale));
        }
    }

    NumberInput input(Input input) {
        return Objects.requireNonNull(inputs.get(input), "every input has a field");
    }

    Row row(Input input) {
        NumberInput number = input(input);
        return new Row.Assumed(
                "assumptions." + input.path(), number.state(), number.mark(), number, place -> open(input, place));
    }

    /** Those of a group, without those that stand elsewhere. */
    List<Row> rows(Group group, List<Input> elsewhere) {
        return Arrays.stream(Input.values())
                .filter(input -> input.group() == group && !elsewhere.contains(input))
                .map(this::row)
                .toList();
    }

    List<Row> rows(List<Input> wanted) {
        return wanted.stream().map(this::row).toList();
    }

    /** Opens where a number comes from, and what else there is. */
    void open(Input input, Node place) {
        popups.open(NumberDetails.of(input(input), projections.current()), place);
    }

    @Override
    public void show(Snapshot snapshot) {
        inputs.values().forEach(input -> input.show(snapshot));
    }
}
