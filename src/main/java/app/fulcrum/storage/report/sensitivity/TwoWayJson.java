package app.fulcrum.storage.report.sensitivity;

import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.model.sensitivity.TwoWayTable.Cell;
import app.fulcrum.model.sensitivity.TwoWayTable.Edge;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.sensitivity.TableAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.sensitivity.SensitivitySentences;
import java.util.Optional;
import java.util.OptionalInt;

/** Who is cheapest for every pair of values of two numbers: as an object, or a line of comma-separated values for each pair. */
public record TwoWayJson(TableAnswer answer) {

    public JsonObject write(AnsweredInput origin) {
        TwoWayTable table = answer.table();
        return ProblemJson.answerTo(origin)
                .with("pricesOn", answer.scenario().pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("x", axis(table.x(), table.column()))
                .with("y", axis(table.y(), table.row()))
                .with("alternatives", Json.list(table.alternatives(), Json::id))
                .with("cells", Json.list(table.cells(), row -> Json.list(row, TwoWayJson::cell)))
                .with("tieLine", Json.list(table.tieLine(), TwoWayJson::edge))
                .with("sentence", sentences().summary(table))
                .build();
    }

    private SensitivitySentences sentences() {
        return new SensitivitySentences(new AlternativeNames(answer.scenario().alternatives()));
    }

    private JsonObject axis(TableAxis axis, OptionalInt now) {
        Optional<Unused> unused = answer.unused(axis.key());
        ObjectBuilder members = JsonValue.object()
                .with("input", axis.key().path())
                .with("name", sentences().name(axis.key()))
                .with("unit", axis.key().input().unit().symbolInFiles())
                .with("values", Json.list(axis.values(), JsonValue::number))
                .with("now", now.isPresent() ? Json.count(now.getAsInt()) : Json.NONE);
        unused.ifPresent(why -> members.with("unused", ValueJson.unused(why)));
        return members.build();
    }

    private static JsonValue cell(Optional<Cell> cell) {
        return cell.<JsonValue>map(known -> JsonValue.object()
                        .with("cheapest", Json.idOrNone(known.cheapest()))
                        .with("lead", Json.orNone(known.lead()))
                        .with("usdPerMonth", Json.list(known.usdPerMonth(), TwoWayJson::cost))
                        .build())
                .orElse(Json.NONE);
    }

    private static JsonValue cost(double usdPerMonth) {
        return Double.isFinite(usdPerMonth) ? JsonValue.number(usdPerMonth) : Json.NONE;
    }

    private static JsonObject edge(Edge edge) {
        return JsonValue.object()
                .with("row", Json.count(edge.row()))
                .with("column", Json.count(edge.column()))
                .with("to", edge.isBelow() ? "below" : "right")
                .build();
    }
}
