package app.fulcrum.storage.report;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.ScenarioComparison;
import app.fulcrum.session.batch.ScenarioComparison.Cause;
import app.fulcrum.session.batch.ScenarioComparison.Moved;
import app.fulcrum.session.batch.ScenarioComparison.Tried;
import app.fulcrum.session.edit.Difference;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import java.util.stream.Stream;

/** Two scenarios against each other. */
record ComparisonJson(ScenarioComparison comparison) {

    JsonObject write(String from, String to) {
        return JsonValue.object()
                .with("from", from)
                .with("to", to)
                .with(
                        "pricesOn",
                        JsonValue.object()
                                .with("from", comparison.one().pricesOn().toString())
                                .with("to", comparison.other().pricesOn().toString())
                                .build())
                .with("evaluatedOn", comparison.today().toString())
                .with("same", JsonValue.truth(comparison.differences().isEmpty()))
                .with("differences", Json.list(comparison.differences(), this::difference))
                .with("results", Json.list(comparison.results(), ComparisonJson::result))
                .build();
    }

    private JsonObject difference(Tried tried) {
        Difference difference = tried.difference();
        ObjectBuilder members =
                JsonValue.object().with("path", difference.subject().path()).with("what", Json.id(difference.what()));
        difference.subject().alternative().ifPresent(id -> members.with("alternative", name(id)));
        return members.with("from", ValueJson.orNone(difference.from()))
                .with("to", ValueJson.orNone(difference.to()))
                .with("moves", tried.alone().isPresent() ? Json.texts(tried.moves()) : Json.NONE)
                .build();
    }

    /** What it is called, in the first scenario if that has it. */
    private String name(AlternativeId id) {
        return Stream.of(comparison.one(), comparison.other())
                .flatMap(scenario -> scenario.alternatives().find(id).stream())
                .map(alternative -> VisibleText.inSentence(alternative.name()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject result(Moved moved) {
        ObjectBuilder members = JsonValue.object()
                .with("result", moved.name())
                .with("from", ValueJson.orNone(moved.from()))
                .with("to", ValueJson.orNone(moved.to()));
        moved.change().ifPresent(change -> members.with("change", JsonValue.number(change)));
        return members.with("causes", Json.list(moved.causes(), ComparisonJson::cause))
                .build();
    }

    private static JsonObject cause(Cause cause) {
        ObjectBuilder members = JsonValue.object().with("path", cause.path());
        cause.change().ifPresent(change -> members.with("change", JsonValue.number(change)));
        return members.build();
    }
}
