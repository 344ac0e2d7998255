package app.fulcrum.storage.report;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.FleetDay;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import java.util.Optional;

/** The capacity side of a projection: the load, what runs to serve it, and how much one replica serves. */
record ServingJson(Alternative alternative, Serving serving) {

    /** Of the first alternative that has one. */
    static JsonValue of(Projection projection) {
        return projection.results().stream()
                .flatMap(result -> of(result).stream())
                .findFirst()
                .orElse(Json.NONE);
    }

    /** Of an alternative; absent for an API, and where the model or GPU is not known. */
    static Optional<JsonValue> of(AlternativeResult result) {
        return result.serving().map(serving -> new ServingJson(result.alternative(), serving).write());
    }

    private JsonObject write() {
        Deployment deployment = serving.query().deployment();
        ObjectBuilder members = JsonValue.object()
                .with("model", modelName())
                .with("gpu", deployment.gpu().id())
                .with("servingStack", deployment.engine().id())
                .with("weights", Json.id(deployment.weights().experts()))
                .with("kvBytesPerElement", JsonValue.number(deployment.kvCache().bytesPerElement()))
                .with("load", load(serving.load()));
        switch (serving.layouts()) {
            case LayoutOutcome.Found _ -> {
                members.with("works", JsonValue.truth(true));
                serving.fleet().ifPresent(fleet -> fleet(members, fleet));
            }
            case LayoutOutcome.NotRunnable miss ->
                missed(members, "not-runnable")
                        .with("against", Json.id(miss.reason()))
                        .with("closest", LayoutJson.layout(miss.layout()));
            case LayoutOutcome.DoesNotFit miss ->
                missed(members, "does-not-fit")
                        .with("closest", LayoutJson.layout(miss.layout()))
                        .with(
                                "missingBytesPerGpu",
                                JsonValue.number(miss.memory().missingBytes()));
            case LayoutOutcome.LimitMissed miss ->
                LayoutJson.addTimes(
                        missed(members, "latency-limit-missed").with("closest", LayoutJson.layout(miss.layout())),
                        miss);
        }
        measured(members);
        return members.build();
    }

    /** What the user measured, at the load that counts, and the estimate beside it. */
    private void measured(ObjectBuilder members) {
        serving.measured().ifPresent(load -> members.with("measured", MeasuredJson.load(load)));
        serving.closestMeasured()
                .ifPresent(point -> members.with("measured", MeasuredJson.closest(point.concurrency())));
        serving.estimateBeside()
                .ifPresent(estimate ->
                        members.with("estimate", MeasuredJson.estimate(estimate.layouts(), serving.measured())));
    }

    private String modelName() {
        return switch (((Way.OwnGpus) alternative.way()).model()) {
            case ModelChoice.Named(String id) -> id;
            case ModelChoice.Described(DescribedModel described) -> described.id();
            case ModelChoice.Generic(double size) ->
                "generic " + JsonValue.number(size).text() + "B";
        };
    }

    private static JsonObject load(Load load) {
        return JsonValue.object()
                .with("requestsPerDay", JsonValue.number(load.requestsPerDay()))
                .with("averageTokensPerSecond", JsonValue.number(load.averageTokensPerSecond()))
                .with("peakTokensPerSecond", JsonValue.number(load.peakTokensPerSecond()))
                .build();
    }

    private void fleet(ObjectBuilder members, Fleet fleet) {
        ObjectBuilder runs = members.with("gpus", Json.count(fleet.billedGpus()))
                .with("replicas", Json.count(fleet.servingReplicas() + fleet.spareReplicas()))
                .with("servingReplicas", Json.count(fleet.servingReplicas()))
                .with("spareReplicas", Json.count(fleet.spareReplicas()))
                .with("idleGpus", Json.count(fleet.idleGpus()))
                .with("capacityTokensPerDay", Json.count(fleet.capacityTokensPerDay()))
                .with("usedShare", fleet.capacityTokensPerDay() == 0 ? Json.NONE : JsonValue.number(fleet.usedShare()));
        fleet.day().ifPresent(day -> runs.with("overTheDay", day(day)));
        serving.carried().ifPresent(carried -> runs.with("carries", carried(carried)));
        runs.with("replica", replica(fleet.layout()));
    }

    private static JsonObject day(FleetDay day) {
        return JsonValue.object()
                .with("fewestGpus", Json.count(day.fewestGpus()))
                .with("meanGpus", JsonValue.number(day.billed().mean()))
                .with("gpuHoursPerMonth", JsonValue.number(day.gpuHoursPerMonth()))
                .build();
    }

    private static JsonObject carried(Carried carried) {
        ObjectBuilder members = JsonValue.object()
                .with("requestsAtOnce", JsonValue.number(carried.requestsAtOnce()))
                .with("secondsPerRequest", JsonValue.number(carried.secondsPerRequest()));
        carried.users().ifPresent(users -> members.with("users", JsonValue.number(users)));
        return members.build();
    }

    private JsonObject replica(LayoutCapacity layout) {
        ObjectBuilder members = LayoutJson.addLayout(JsonValue.object(), layout.layout());
        LayoutJson.addRates(members, layout, serving.typedShare());
        layout.estimate().ifPresent(point -> {
            LayoutJson.addPoint(members, point);
            members.with("band", LayoutJson.band(layout, point.accuracy())).with("doubts", Json.ids(serving.doubts()));
        });
        return members.build();
    }

    private static ObjectBuilder missed(ObjectBuilder members, String reason) {
        return members.with("works", JsonValue.truth(false)).with("reason", reason);
    }
}
