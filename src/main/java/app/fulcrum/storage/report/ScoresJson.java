package app.fulcrum.storage.report;

import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.text.ScorecardSentences;
import app.fulcrum.text.number.MoneyFigures;

/** The scorecard: every axis with its reasons, and the options in that light. */
record ScoresJson(Scorecard scorecard, MoneyFigures money) {

    JsonObject write() {
        return JsonValue.object()
                .with("axes", Json.list(scorecard.axes(), this::axis))
                .with("weighted", JsonValue.number(scorecard.weighted()))
                .with("overriding", Json.ids(scorecard.overriding()))
                .with("ranking", Json.list(scorecard.ranking(), ScoresJson::fit))
                .build();
    }

    private JsonObject axis(AxisScore axis) {
        ObjectBuilder members = JsonValue.object()
                .with("axis", Json.id(axis.axis()))
                .with("score", JsonValue.number(axis.score()))
                .with("lean", ScorecardSentences.lean(axis))
                .with("weight", JsonValue.number(axis.weight()))
                .with("share", JsonValue.number(scorecard.share(axis.axis())))
                .with("derived", JsonValue.number(axis.derived()));
        axis.override().ifPresent(manual -> members.with("override", override(manual)));
        return members.with("reasons", Json.texts(new ScorecardSentences(money).reasons(axis)))
                .with("unanswered", Json.list(axis.unanswered(), question -> JsonValue.text(question.path())))
                .with("unmeasured", Json.ids(axis.unmeasured()))
                .build();
    }

    private static JsonObject override(ManualScore manual) {
        return JsonValue.object()
                .with("score", JsonValue.number(manual.score()))
                .with("note", manual.note())
                .build();
    }

    private static JsonObject fit(Fit fit) {
        return JsonValue.object()
                .with("option", Json.id(fit.alternative()))
                .with("fit", JsonValue.number(fit.value()))
                .build();
    }
}
