package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.choice.ChoiceInput;
import app.fulcrum.controller.inputs.choice.Choosable;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.words.Consequences;
import app.fulcrum.controller.inputs.words.Summaries;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.inputs.Row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Makes rows, and keeps those it has made up to date. */
final class SectionParts implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final InputsContext context;
    private final List<Shown> shown = new ArrayList<>();

    SectionParts(InputsContext context) {
        this.context = context;
    }

    @Override
    public void show(Snapshot snapshot) {
        shown.forEach(part -> part.show(snapshot));
    }

    <S extends Shown> S added(S part) {
        shown.add(part);
        return part;
    }

    Row listed(Choosable choosable) {
        return new Row.Listed(choice(choosable).pick());
    }

    /** @param opening what items open in place of being chosen, by their identifiers */
    Row listed(Choosable choosable, Map<String, Runnable> opening) {
        return new Row.Listed(added(new ChoiceInput(
                        choosable,
                        opening,
                        context.edits(),
                        context.projections().current()))
                .pick());
    }

    Row segments(Choosable choosable) {
        return new Row.Segments(choice(choosable).pick());
    }

    private ChoiceInput choice(Choosable choosable) {
        return added(new ChoiceInput(
                choosable, context.edits(), context.projections().current()));
    }

    Row remark(String key, Function<Scenario, String> words) {
        return new Row.Remark("", text(key, snapshot -> words.apply(snapshot.scenario())));
    }

    Row consequence(String key, Function<Consequences, String> words) {
        return new Row.Remark("", text(key, snapshot -> words.apply(new Consequences(snapshot))));
    }

    Section section(String key, Function<Summaries, String> summary, List<Row> rows) {
        return new Section(MESSAGES.get("section." + key), summary(summary), rows);
    }

    ReadOnlyStringProperty summary(Function<Summaries, String> words) {
        return text("summary", snapshot -> words.apply(new Summaries(snapshot)));
    }

    private ReadOnlyStringProperty text(String key, Function<Snapshot, String> words) {
        ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, key, "");
        shown.add(snapshot -> text.set(words.apply(snapshot)));
        return text.getReadOnlyProperty();
    }

    static List<Row> joined(List<? extends Row> first, List<? extends Row> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
