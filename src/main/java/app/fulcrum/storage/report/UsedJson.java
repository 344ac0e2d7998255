package app.fulcrum.storage.report;

import app.fulcrum.model.rating.RatedMonth;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.usage.ModelShare;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import java.util.List;

/** What a bill tells beside what follows for a scenario. */
final class UsedJson {

    private UsedJson() {}

    static JsonObject rows(ReadRows rows) {
        ObjectBuilder members = JsonValue.object()
                .with("read", JsonValue.number((double) rows.rows()))
                .with(
                        "leftOut",
                        Json.list(
                                List.copyOf(rows.leftOut().entrySet()),
                                entry -> JsonValue.object()
                                        .with("why", Json.id(entry.getKey()))
                                        .with("rows", JsonValue.number((double) entry.getValue()))
                                        .build()))
                .with("unusedColumns", Json.list(rows.unusedColumns(), name -> JsonValue.text(VisibleText.of(name))));
        rows.mapping().ifPresent(mapping -> members.with("columns", columns(mapping)));
        return members.build();
    }

    private static JsonObject columns(ColumnMapping mapping) {
        ObjectBuilder named = JsonValue.object();
        mapping.columns().forEach((role, name) -> named.with(Question.id(role), VisibleText.of(name)));
        return JsonValue.object()
                .with("meaning", named.build())
                .with("rows", Json.id(mapping.cells().rows()))
                .with("dates", Json.id(mapping.cells().dates()))
                .with("decimals", Json.id(mapping.cells().decimals()))
                .with("tokenUnit", Json.id(mapping.cells().tokens()))
                .with("amountUnit", Json.id(mapping.cells().amounts()))
                .with("inputWithCache", JsonValue.truth(mapping.inputIncludesCache()))
                .build();
    }

    static JsonObject month(RatedMonth month, Scenario scenario) {
        ObjectBuilder costs = JsonValue.object();
        for (int place = 0; place < month.byPlace().size(); place++) {
            AlternativeId id = scenario.alternatives().at(place).id();
            costs.with(
                    id.value(),
                    month.byPlace().get(place).<JsonValue>map(Json::range).orElse(Json.NONE));
        }
        return JsonValue.object()
                .with("month", month.month().toString())
                .with("days", JsonValue.number((double) month.days()))
                .with(
                        "paidUsd",
                        month.paidUsd()
                                .<JsonValue>map(paid -> JsonValue.number(paid.doubleValue()))
                                .orElse(Json.NONE))
                .with("usd", costs.build())
                .build();
    }

    static JsonObject model(ModelShare share) {
        ObjectBuilder members = JsonValue.object()
                .with("seller", VisibleText.of(share.seller()))
                .with("model", VisibleText.of(share.model()));
        share.ofTokens().ifPresent(part -> members.with("shareOfTokens", JsonValue.number(part)));
        share.ofMoney().ifPresent(part -> members.with("shareOfMoney", JsonValue.number(part)));
        return members.build();
    }
}
