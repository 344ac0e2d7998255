package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.view.inputs.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;

/** One field for each of some numbers. */
public final class NumberRows implements Shown {

    private final Map<InputKey, NumberInput> inputs = new LinkedHashMap<>();
    private final Projections projections;
    private final Popups popups;

    /** @param wanted which numbers of the scenario open now */
    public NumberRows(InputsContext context, Predicate<InputKey> wanted) {
        this.projections = context.projections();
        this.popups = context.popups();
        Snapshot first = projections.current();
        first.scenario().alternatives().inputs().stream()
                .filter(wanted)
                .forEach(key ->
                        inputs.put(key, new NumberInput(key, context.edits(), first, context.locale(), popups.seek())));
    }

    private Row row(InputKey key) {
        NumberInput number = Objects.requireNonNull(inputs.get(key), "every input has a field");
        return new Row.Assumed(
                key.pathInFile(),
                number.state(),
                number.mark(),
                number,
                place -> open(number, place),
                number.wantedProperty());
    }

    /** Those of a chapter. */
    public List<Row> rows(Group group) {
        return rows(group, _ -> true);
    }

    /** Some of those of a chapter. */
    public List<Row> rows(Group group, Predicate<Input> wanted) {
        return inputs.keySet().stream()
                .filter(key -> key.input().group() == group && wanted.test(key.input()))
                .map(this::row)
                .toList();
    }

    /** The prices among them. */
    public List<NumberInput> prices() {
        return inputs.values().stream()
                .filter(number -> number.input().isPrice())
                .toList();
    }

    /** Opens where a number comes from, and what else there is. */
    void open(NumberInput number, Node place) {
        popups.open(NumberDetails.of(number, projections.current()), place);
    }

    @Override
    public void show(Snapshot snapshot) {
        inputs.values().forEach(input -> input.show(snapshot));
    }
}
