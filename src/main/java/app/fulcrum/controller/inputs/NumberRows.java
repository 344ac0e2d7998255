package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.view.inputs.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;

/** One field for every number a scenario can hold. */
final class NumberRows implements Shown {

    private final Map<InputKey, NumberInput> inputs = new LinkedHashMap<>();
    private final Projections projections;
    private final Popups popups;

    /** @param tokens the field of the volume, which stands on a slider and outlives the others */
    NumberRows(Edits edits, Projections projections, NumberInput tokens, Popups popups, Locale locale) {
        this.projections = projections;
        this.popups = popups;
        Snapshot first = projections.current();
        for (InputKey key : first.scenario().alternatives().inputs()) {
            inputs.put(key, key.equals(tokens.key()) ? tokens : new NumberInput(key, edits, first, locale));
        }
    }

    Row row(InputKey key) {
        NumberInput number = Objects.requireNonNull(inputs.get(key), "every input has a field");
        return new Row.Assumed(
                "assumptions." + key.path(), number.state(), number.mark(), number, place -> open(number, place));
    }

    /** Those of a chapter that all alternatives share, without those that stand elsewhere. */
    List<Row> rows(Group group, List<Input> elsewhere) {
        return rows(key -> key.input().group() == group && !elsewhere.contains(key.input()));
    }

    /** Those an alternative has of its own, but for its people. */
    List<Row> own(AlternativeId id) {
        return rows(key -> key.alternative().equals(Optional.of(id)) && key.input() != Input.ENGINEERS);
    }

    /** The people of every alternative. */
    List<Row> engineers() {
        return rows(key -> key.input() == Input.ENGINEERS);
    }

    private List<Row> rows(Predicate<InputKey> wanted) {
        return inputs.keySet().stream().filter(wanted).map(this::row).toList();
    }

    List<Row> rows(AlternativeId id, List<Input> wanted) {
        return wanted.stream().map(input -> row(InputKey.of(id, input))).toList();
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
