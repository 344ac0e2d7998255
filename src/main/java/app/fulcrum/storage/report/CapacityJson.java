package app.fulcrum.storage.report;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.CapacityAnswer;
import app.fulcrum.session.batch.CapacityQuestion;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;

/**
 * The answer to a question about capacity. Where several layouts work, the one that serves most tokens per GPU is the
 * answer and all are listed.
 */
record CapacityJson(CapacityAnswer answer) {

    static final String NOT_RUNNABLE = "not-runnable";
    static final String DOES_NOT_FIT = "does-not-fit";
    static final String LIMIT_MISSED = "latency-limit-missed";

    JsonObject write(AnsweredInput origin) {
        ObjectBuilder members = ProblemJson.answerTo(origin);
        question(members);
        switch (answer.outcome()) {
            case LayoutOutcome.Found found -> found(members, found);
            case LayoutOutcome.NotRunnable miss ->
                missed(members, NOT_RUNNABLE)
                        .with("against", Json.id(miss.reason()))
                        .with("closest", LayoutJson.layout(miss.layout()));
            case LayoutOutcome.DoesNotFit miss ->
                missed(members, DOES_NOT_FIT)
                        .with("closest", LayoutJson.layout(miss.layout()))
                        .with("memoryPerGpu", LayoutJson.memory(miss.memory(), 1))
                        .with(
                                "missingBytesPerGpu",
                                JsonValue.number(miss.memory().missingBytes()));
            case LayoutOutcome.LimitMissed miss ->
                LayoutJson.addTimes(
                        missed(members, LIMIT_MISSED).with("closest", LayoutJson.layout(miss.layout())), miss);
        }
        measured(members);
        if (!answer.problems().isEmpty()) {
            members.with("problems", Json.list(answer.problems(), problem -> ProblemJson.write(problem, false)));
        }
        return members.build();
    }

    private void question(ObjectBuilder members) {
        CapacityQuestion question = answer.question();
        Deployment deployment = question.query().deployment();
        members.withUnlessEmpty("id", question.id())
                .with("model", question.model())
                .with("gpu", deployment.gpu().id())
                .with("servingStack", deployment.engine().id());
        deployment(members, deployment);
    }

    private static void deployment(ObjectBuilder members, Deployment deployment) {
        members.with("weights", Json.id(deployment.weights().experts()))
                .with("kvBytesPerElement", JsonValue.number(deployment.kvCache().bytesPerElement()));
    }

    private void found(ObjectBuilder members, LayoutOutcome.Found found) {
        LayoutCapacity best = found.bestPerGpu(answer.question().typedShare());
        members.with("works", JsonValue.truth(true));
        LayoutJson.addLayout(members, best.layout());
        LayoutJson.addRates(members, best, answer.question().typedShare());
        best.estimate().ifPresent(point -> estimated(members, best, point));
        members.with("layouts", Json.list(found.layouts(), LayoutJson::brief));
    }

    private void estimated(ObjectBuilder members, LayoutCapacity best, OperatingPoint point) {
        LayoutJson.addPoint(members, point);
        members.with("band", LayoutJson.band(best, point.accuracy()))
                .with("doubts", Json.ids(answer.question().doubts()));
    }

    private void measured(ObjectBuilder members) {
        answer.measured().ifPresent(load -> members.with("measured", MeasuredJson.load(load)));
        answer.closestMeasured()
                .ifPresent(point -> members.with("measured", MeasuredJson.closest(point.concurrency())));
        answer.estimate()
                .ifPresent(estimate -> members.with("estimate", MeasuredJson.estimate(estimate, answer.measured())));
    }

    private ObjectBuilder missed(ObjectBuilder members, String reason) {
        return members.with("works", JsonValue.truth(false))
                .with("reason", reason)
                .with("remedies", Json.list(answer.remedies(), CapacityJson::remedy));
    }

    private static JsonObject remedy(Remedy remedy) {
        ObjectBuilder members = JsonValue.object()
                .with("changes", Json.ids(remedy.changes()))
                .with("gpu", remedy.deployment().gpu().id());
        deployment(members, remedy.deployment());
        LayoutJson.addLayout(members, remedy.capacity().layout());
        return members.build();
    }
}
