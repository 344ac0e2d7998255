package app.fulcrum.storage.report;

import app.fulcrum.session.batch.ScenarioComparison;
import app.fulcrum.session.batch.ScenarioComparison.Cause;
import app.fulcrum.session.batch.ScenarioComparison.Moved;
import app.fulcrum.session.batch.ScenarioComparison.Tried;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;

/** Two scenarios against each other. */
record ComparisonJson(ScenarioComparison comparison) {

    JsonObject write(String from, String to) {
        return JsonValue.object()
                .with("from", from)
                .with("to", to)
                .with("same", JsonValue.truth(comparison.differences().isEmpty()))
                .with("differences", Json.list(comparison.differences(), ComparisonJson::difference))
                .with("results", Json.list(comparison.results(), ComparisonJson::result))
                .build();
    }

    private static JsonObject difference(Tried tried) {
        return JsonValue.object()
                .with("path", tried.difference().subject().path())
                .with("from", ValueJson.orNone(tried.difference().from()))
                .with("to", ValueJson.orNone(tried.difference().to()))
                .with("moves", tried.alone().isPresent() ? Json.texts(tried.moves()) : Json.NONE)
                .build();
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
