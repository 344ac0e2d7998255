package app.fulcrum.storage.report;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceKey;
import app.fulcrum.session.edit.Subject;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.text.InputNames;
import java.util.Arrays;
import java.util.stream.Stream;

/** What was asked, echoed: choices, numbers and answers by the paths {@code --set} takes. */
final class InputsJson {

    private InputsJson() {}

    static void add(ObjectBuilder members, Scenario scenario) {
        members.with("choices", values(Arrays.stream(ChoiceKey.values()).map(Subject.OfChoice::new), scenario))
                .with("inputs", inputs(scenario))
                .with("situation", values(Arrays.stream(Question.values()).map(Subject.OfQuestion::new), scenario));
    }

    private static JsonObject inputs(Scenario scenario) {
        ObjectBuilder members = JsonValue.object();
        scenario.assumptions()
                .asMap()
                .forEach((input, assumption) -> members.with(input.path(), of(input, assumption)));
        return members.build();
    }

    private static JsonObject of(Input input, Assumption assumption) {
        ObjectBuilder members = JsonValue.object().with("name", InputNames.name(input));
        return ValueJson.add(members, assumption.value())
                .with("unit", input.unit().symbolInFiles())
                .withUnlessEmpty("source", assumption.source())
                .withUnlessEmpty("note", assumption.note())
                .build();
    }

    /** Those that are set. */
    private static JsonObject values(Stream<? extends Subject> subjects, Scenario scenario) {
        ObjectBuilder members = JsonValue.object();
        subjects.forEach(subject -> subject.in(scenario)
                .ifPresent(value -> members.with(withinChapter(subject.path()), ValueJson.write(value))));
        return members.build();
    }

    private static String withinChapter(String path) {
        return path.substring(path.indexOf('.') + 1);
    }
}
