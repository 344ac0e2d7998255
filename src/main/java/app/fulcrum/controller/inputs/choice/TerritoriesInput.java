package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Language;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where the model is used: unknown, or a set of places. */
final class TerritoriesInput implements Shown {

    private static final Messages MESSAGES = Messages.of("questions");
    private static final String UNKNOWN = "unknown";

    /** Places that licenses and their laws speak of. */
    private static final List<String> USUAL = List.of("EU", "GB", "KR", "CN", "US");

    private final Question question;
    private final Edits edits;
    private final ChoiceInput more;
    private final ObjectProperty<List<Item>> items = new SimpleObjectProperty<>(this, "items", List.of());
    private final ObjectProperty<Set<String>> ticked = new SimpleObjectProperty<>(this, "ticked", Set.of());

    TerritoriesInput(Question question, Edits edits, Snapshot first) {
        this.question = question;
        this.edits = edits;
        this.more = new ChoiceInput(
                Choosable.of(
                        Questions.path(question) + ".more",
                        MESSAGES.get("territories.more"),
                        countries(),
                        _ -> "",
                        (code, scenario) -> code.isEmpty() ? nothing(scenario) : with(scenario, code)),
                edits,
                first);
        show(first);
    }

    List<Row> rows() {
        return List.of(
                new Row.Ticks(Questions.path(question), Questions.label(question), items, ticked, this::changed),
                new Row.Listed(more.pick()));
    }

    private static List<Item> countries() {
        Stream<Item> all = Arrays.stream(Locale.getISOCountries())
                .map(code -> Item.of(code, name(code)))
                .sorted(Comparator.comparing(Item::name));
        return Stream.concat(Stream.of(Item.of("", MESSAGES.get("territories.choose"))), all)
                .toList();
    }

    private static String name(String code) {
        return switch (code) {
            case UNKNOWN -> MESSAGES.get("territories.unknown");
            case "EU" -> MESSAGES.get("territories.EU");
            default -> Locale.of("", code).getDisplayCountry(Language.current().region());
        };
    }

    private void changed(String code, boolean used) {
        Scenario scenario = edits.scenario();
        if (code.equals(UNKNOWN)) {
            edits.apply(new AnswerQuestion(
                    question, used ? Optional.empty() : Optional.of(new Answer.Territories(new TreeSet<>()))));
        } else {
            edits.apply(used ? with(scenario, code) : without(scenario, code));
        }
        ticked.set(ticked(edits.scenario()));
    }

    private ScenarioEdit nothing(Scenario scenario) {
        return new AnswerQuestion(question, scenario.situation().answer(question));
    }

    private ScenarioEdit with(Scenario scenario, String code) {
        SortedSet<String> codes = codes(scenario);
        codes.add(code);
        return new AnswerQuestion(question, Optional.of(new Answer.Territories(codes)));
    }

    private ScenarioEdit without(Scenario scenario, String code) {
        SortedSet<String> codes = codes(scenario);
        codes.remove(code);
        return new AnswerQuestion(question, Optional.of(new Answer.Territories(codes)));
    }

    private SortedSet<String> codes(Scenario scenario) {
        return new TreeSet<>(scenario.situation().territories(question).orElse(Set.of()));
    }

    private Set<String> ticked(Scenario scenario) {
        return scenario.situation().territories(question).orElse(Set.of(UNKNOWN));
    }

    @Override
    public void show(Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        items.set(Stream.of(Stream.of(UNKNOWN), USUAL.stream(), codes(scenario).stream())
                .flatMap(codes -> codes)
                .distinct()
                .map(code -> Item.of(code, name(code)))
                .toList());
        ticked.set(ticked(scenario));
    }
}
