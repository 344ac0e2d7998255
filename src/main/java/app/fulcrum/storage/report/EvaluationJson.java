package app.fulcrum.storage.report;

import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.CalendarJson;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.number.MoneyFigures;

/** Everything worked out about one scenario: answers first, then what they rest on. */
record EvaluationJson(ScenarioAnswer answer) {

    JsonObject write(AnsweredInput origin) {
        Projection projection = answer.projection();
        MoneyFigures money = MoneyFigures.of(projection.scenario());
        DecisionJson decision = new DecisionJson(projection, money);
        ObjectBuilder members = ProblemJson.answerTo(origin);
        heading(members);
        members.with("verdict", decision.verdict(answer.flips()));
        members.with("calendar", CalendarJson.of(projection, money));
        new CostsJson(projection, money).add(members);
        members.with("capacity", ServingJson.of(projection))
                .with("scorecard", decision.scorecard())
                .with("gates", decision.gates())
                .with("licenses", licenses(projection))
                .with("advice", decision.advice());
        new InputsJson(projection).add(members);
        return members.with("checks", Json.list(answer.checks(), EvaluationJson::check))
                .with(
                        "unsourced",
                        Json.list(answer.projection().scenario().unsourced(), key -> JsonValue.text(key.pathInFile())))
                .with("warnings", Json.list(answer.remarks(), remark -> ProblemJson.write(remark, true)))
                .build();
    }

    private void heading(ObjectBuilder members) {
        Scenario scenario = answer.document().scenario();
        members.with("name", VisibleText.of(scenario.name()))
                .with("tokensPerDay", Json.count(answer.projection().tokensPerDay()))
                .with("pricesOn", scenario.pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with(
                        "priceBook",
                        JsonValue.object()
                                .with("asOf", answer.book().asOf().toString())
                                .with("sha256", answer.book().sha256())
                                .build());
    }

    /** The models that are compared. */
    private static JsonValue licenses(Projection projection) {
        OpenModels models = projection.input().models();
        Situation situation = projection.scenario().situation();
        return Json.list(
                models.all(),
                model -> new LicenseJson(model.license(), model.model(), model.verdictFor(situation)).write());
    }

    private static JsonObject check(Check check) {
        return JsonValue.object()
                .with("check", Json.id(check.code()))
                .with("passed", JsonValue.truth(check.passed()))
                .build();
    }
}
