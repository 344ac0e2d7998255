package app.fulcrum.storage.report.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.Reached;
import app.fulcrum.model.seek.Solution;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.sensitivity.SeekAnswer;
import app.fulcrum.session.batch.sensitivity.SeekAnswer.Found;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.SeekSentences;

/** What a number would have to be for a result. */
public record SeekJson(SeekAnswer answer) {

    public JsonObject write(AnsweredInput origin) {
        AlternativeNames names = new AlternativeNames(answer.scenario().alternatives());
        SeekSentences sentences = new SeekSentences(MoneyFigures.of(answer.scenario()), names);
        InputKey key = answer.key();
        ObjectBuilder members = ProblemJson.answerTo(origin)
                .with("pricesOn", answer.scenario().pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("goal", goal(answer.goal()))
                .with("input", key.path())
                .with("name", InputNames.name(key, names))
                .with("unit", key.input().unit().symbolInFiles());
        switch (answer.found()) {
            case Found.Values(Sought sought) -> {
                add(members, sought);
                members.with("sentence", sentences.found(sought));
            }
            case Found.Nothing(var because) ->
                members.with("unused", ValueJson.unused(because)).with("sentence", sentences.unused(key, because));
        }
        return members.build();
    }

    private static JsonObject goal(Goal goal) {
        ObjectBuilder members = JsonValue.object();
        switch (goal.measure()) {
            case Measure.Cost(AlternativeId of) -> of("usd-per-month", of, members);
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                of("saving-usd-per-month", of, members).with("against", Json.id(against));
            case Measure.UsedShare(AlternativeId of) -> of("used-share", of, members);
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                of("cheaper-from-tokens-per-day", of, members).with("against", Json.id(than));
        }
        return members.with("value", JsonValue.number(goal.value())).build();
    }

    private static ObjectBuilder of(String result, AlternativeId of, ObjectBuilder members) {
        return members.with("result", result).with("of", Json.id(of));
    }

    private static void add(ObjectBuilder members, Sought sought) {
        members.with(
                        "present",
                        sought.present().isPresent()
                                ? JsonValue.number(sought.present().getAsDouble())
                                : Json.NONE)
                .with("from", JsonValue.number(sought.from()))
                .with("to", JsonValue.number(sought.to()))
                .with("solutions", Json.list(sought.solutions(), SeekJson::solution))
                .with("complete", JsonValue.truth(sought.isComplete()))
                .with("nearest", nearest(sought))
                .with(
                        "closest",
                        sought.closest().<JsonValue>map(SeekJson::reached).orElse(Json.NONE));
    }

    private static JsonValue nearest(Sought sought) {
        if (sought.solutions().isEmpty()) {
            return Json.NONE;
        }
        double present = sought.present().orElse(sought.from());
        double value = sought.nearest().orElseThrow().nearestTo(present);
        return JsonValue.object()
                .with("value", JsonValue.number(value))
                .with(
                        "timesPresent",
                        sought.present().isPresent() && present != 0 ? JsonValue.number(value / present) : Json.NONE)
                .build();
    }

    private static JsonObject solution(Solution solution) {
        return switch (solution) {
            case Solution.Exact(Reached at) ->
                JsonValue.object()
                        .with("kind", "exact")
                        .with("value", JsonValue.number(at.value()))
                        .with("result", JsonValue.number(at.result()))
                        .build();
            case Solution.Jump(Reached before, Reached after) ->
                JsonValue.object()
                        .with("kind", "jump")
                        .with("before", reached(before))
                        .with("after", reached(after))
                        .build();
            case Solution.Stretch(Reached from, Reached to) ->
                JsonValue.object()
                        .with("kind", "stretch")
                        .with("from", reached(from))
                        .with("to", reached(to))
                        .build();
        };
    }

    private static JsonObject reached(Reached reached) {
        return JsonValue.object()
                .with("value", JsonValue.number(reached.value()))
                .with("result", JsonValue.number(reached.result()))
                .build();
    }
}
