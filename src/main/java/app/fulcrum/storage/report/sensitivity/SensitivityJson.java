package app.fulcrum.storage.report.sensitivity;

import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.sensitivity.Bar;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Reach;
import app.fulcrum.model.sensitivity.ResultAt;
import app.fulcrum.model.sensitivity.SpiderLine;
import app.fulcrum.model.sensitivity.Tornado;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.sensitivity.SensitivityAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.sensitivity.SensitivitySentences;
import java.util.ArrayList;
import java.util.List;

/** What moves a result, the widest effect first. */
public record SensitivityJson(SensitivityAnswer answer) {

    public JsonObject write(AnsweredInput origin) {
        Tornado tornado = answer.tornado();
        return ProblemJson.answerTo(origin)
                .with("pricesOn", answer.scenario().pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("measure", measure(tornado.measure()))
                .with("now", Json.orNone(tornado.now()))
                .with("reach", reach(answer.reach()))
                .with("bars", JsonValue.array(bars()))
                .with("more", Json.count(tornado.bars().size() - answer.bars().size()))
                .with(
                        "without",
                        Json.list(tornado.without(), driver -> driver(driver).build()))
                .with("sentence", sentences().summary(tornado))
                .build();
    }

    private SensitivitySentences sentences() {
        return new SensitivitySentences(new AlternativeNames(answer.scenario().alternatives()));
    }

    public static JsonObject measure(Measure measure) {
        ObjectBuilder members = JsonValue.object();
        switch (measure) {
            case Measure.Cost(AlternativeId of) -> members.with("kind", "cost").with("of", Json.id(of));
            case Measure.UsedShare(AlternativeId of) ->
                members.with("kind", "used").with("of", Json.id(of));
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                members.with("kind", "saving").with("of", Json.id(of)).with("against", Json.id(against));
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                members.with("kind", "cheaper-from").with("of", Json.id(of)).with("against", Json.id(than));
        }
        return members.with("unit", measure.unit().symbolInFiles()).build();
    }

    private static JsonObject reach(Reach reach) {
        ObjectBuilder members = JsonValue.object().with("ranges", JsonValue.truth(reach.usesRanges()));
        reach.share().ifPresent(share -> members.with("share", JsonValue.number(share)));
        return members.build();
    }

    private List<JsonValue> bars() {
        List<JsonValue> bars = new ArrayList<>();
        for (int i = 0; i < answer.bars().size(); i++) {
            Bar bar = answer.bars().get(i);
            ObjectBuilder members = driver(bar.driver())
                    .with("base", JsonValue.number(bar.driver().range().base()))
                    .with("low", reached(bar.low()))
                    .with("high", reached(bar.high()))
                    .with("outside", Json.list(bar.outside(), SensitivityJson::reached))
                    .with("width", Double.isFinite(bar.width()) ? JsonValue.number(bar.width()) : Json.NONE)
                    .with("clipped", Json.ids(clipped(bar.driver())));
            if (!answer.lines().isEmpty()) {
                SpiderLine line = answer.lines().get(i);
                members.with("line", Json.list(line.points(), SensitivityJson::reached));
            }
            bars.add(members.build());
        }
        return bars;
    }

    private static List<Side> clipped(Driver driver) {
        return switch (driver) {
            case Driver.OfNumber(var _, var _, var clipped) -> List.copyOf(clipped);
            case Driver.OfEstimate _ -> List.of();
        };
    }

    /** What is moved: a number by its path, or the estimate of an alternative. */
    private ObjectBuilder driver(Driver driver) {
        ObjectBuilder members = JsonValue.object();
        switch (driver) {
            case Driver.OfNumber(InputKey key, var _, var _) -> members.with("input", key.path());
            case Driver.OfEstimate(AlternativeId of, var _) -> members.with("estimateOf", Json.id(of));
        }
        return members.with("name", sentences().name(driver))
                .with("unit", SensitivitySentences.unit(driver).symbolInFiles());
    }

    private static JsonObject reached(ResultAt reached) {
        return JsonValue.object()
                .with("value", JsonValue.number(reached.value()))
                .with("result", Json.orNone(reached.result()))
                .build();
    }
}
