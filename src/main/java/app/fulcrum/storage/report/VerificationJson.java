package app.fulcrum.storage.report;

import app.fulcrum.model.comparison.Statement.Edition;
import app.fulcrum.model.comparison.Verification;
import app.fulcrum.model.comparison.Verification.Result;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.handover.VerificationAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.ComparisonJson.SplitJson;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.comparison.VerificationSentences;
import java.time.LocalDate;
import java.util.Optional;

/** Whether what was handed over still holds. */
record VerificationJson(VerificationAnswer answer) {

    JsonObject write(AnsweredInput origin) {
        ObjectBuilder members = ProblemJson.answerTo(origin)
                .with("name", VisibleText.of(answer.document().scenario().name()))
                .with("same", JsonValue.truth(answer.isSame()));
        answer.verification().ifPresentOrElse(found -> figures(members, found), () -> nothingStated(members));
        return members.with("warnings", Json.list(answer.remarks(), remark -> ProblemJson.write(remark, true)))
                .build();
    }

    private void nothingStated(ObjectBuilder members) {
        LocalDate edited = answer.document().priceBook().asOf();
        members.with(
                        "sentence",
                        VerificationSentences.nothingStated(
                                edited, answer.book().asOf(), answer.isSame()))
                .with("madeWith", Json.NONE);
    }

    private static void figures(ObjectBuilder members, Verification found) {
        VerificationSentences sentences = new VerificationSentences(found);
        members.with("sentence", sentences.outcome())
                .with("madeWith", edition(found.stated()))
                .with("checkedWith", edition(found.now()))
                .with("reproduced", JsonValue.truth(found.isReproduced()))
                .with("results", JsonValue.number(found.results().size()))
                .with("moved", Json.list(found.moved(), result -> moved(result, sentences)));
    }

    private static JsonObject edition(Edition edition) {
        return JsonValue.object()
                .with("program", edition.program())
                .with(
                        "priceBook",
                        JsonValue.object()
                                .with("asOf", edition.bookAsOf().toString())
                                .with("sha256", edition.bookSha256())
                                .build())
                .with("evaluatedOn", edition.on().toString())
                .build();
    }

    private static JsonObject moved(Result result, VerificationSentences sentences) {
        ObjectBuilder members = JsonValue.object()
                .with("result", result.name())
                .with("stated", ValueJson.orNone(result.stated()))
                .with("now", ValueJson.orNone(result.now()));
        result.why()
                .flatMap(moved -> moved.split())
                .ifPresent(split -> new SplitJson(sentences.causes(), _ -> Optional.empty()).add(members, split));
        result.rest().ifPresent(rest -> members.with("rest", JsonValue.number(rest)));
        return members.with("sentence", sentences.why(result)).build();
    }
}
