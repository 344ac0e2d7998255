package app.fulcrum.storage.report;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.license.Finding;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.Warning;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.text.LicenseSentences;

/** What a license says about one model in one situation, with the clauses it says it in. */
record LicenseJson(License license, CoveredModel model, LicenseVerdict verdict) {

    JsonObject write() {
        return JsonValue.object()
                .with("model", model.id())
                .with("name", model.name())
                .with("license", license.id())
                .with("licenseName", license.name())
                .with("standing", Json.id(verdict.standing()))
                .with("atWorst", Json.id(verdict.atWorst()))
                .with("condition", LicenseSentences.mainCondition(verdict))
                .with("reasons", Json.list(verdict.reasons(), this::reason))
                .with("duties", Json.list(verdict.duties(), this::duty))
                .with("open", Json.list(verdict.warnings(), this::open))
                .with("textStatus", Json.id(license.textStatus()))
                .with("verified", Json.id(model.verified()))
                .with("notice", LicenseSentences.notice(license, model))
                .build();
    }

    private JsonObject reason(Finding finding) {
        ObjectBuilder members = JsonValue.object().with("rule", Json.id(finding.rule()));
        return clause(members, finding.clauseId())
                .with("sentence", LicenseSentences.reason(finding, license))
                .build();
    }

    private JsonObject duty(Duty duty) {
        ObjectBuilder members =
                JsonValue.object().with("id", duty.id()).with("visible", JsonValue.truth(duty.visible()));
        return clause(members, duty.clauseId())
                .with("sentence", LicenseSentences.duty(duty, license))
                .build();
    }

    private JsonObject open(Warning warning) {
        ObjectBuilder members = JsonValue.object()
                .with("kind", Json.id(warning.kind()))
                .with("standing", Json.id(warning.finding().standing()))
                .with(
                        "questions",
                        Json.list(warning.questions().stream().sorted().toList(), LicenseJson::path));
        return clause(members, warning.finding().clauseId())
                .with("sentence", LicenseSentences.warning(warning, license))
                .build();
    }

    private static JsonValue path(Question question) {
        return JsonValue.text(question.path());
    }

    private ObjectBuilder clause(ObjectBuilder members, String clauseId) {
        members.withUnlessEmpty("clause", clauseId);
        license.clause(clauseId).ifPresent(clause -> members.withUnlessEmpty("section", clause.section()));
        return members;
    }
}
