package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.CatalogIds.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The {@code hosting} of a file: whose GPUs, how many, and how the model runs on them. */
record HostingJson(CatalogIds ids) {

    private static final String AUTO = "auto";
    private static final Map<String, Precision> WEIGHTS = Ids.of(Precision.class);
    private static final Map<String, KvPrecision> KV_CACHE = Ids.of(KvPrecision.class);
    private static final Map<String, Parallelism> PARALLELISM = Ids.of(Parallelism.class);
    private static final Map<String, Ownership> OWNERSHIP = Ids.of(Ownership.class);

    private enum Ownership {
        RENTED,
        OWNED
    }

    Hosting read(Members members) {
        Hosting hosting = new Hosting(
                members.required("hardware")
                        .flatMap(Spot::members)
                        .map(this::readHardware)
                        .orElse(new Hardware.Owned("")),
                members.optional("gpuCount").map(HostingJson::readGpuCount).orElse(GpuCount.AUTO),
                members.required("servingStack")
                        .flatMap(spot -> ids.read(spot, Kind.SERVING_STACK))
                        .orElse(""),
                members.optional("weights").flatMap(spot -> spot.oneOf(WEIGHTS)),
                members.optional("kvCache")
                        .flatMap(spot -> spot.oneOf(KV_CACHE))
                        .orElse(KvPrecision.BF16),
                members.optional("gpusPerReplica").map(HostingJson::readGpus).orElse(OptionalInt.empty()),
                members.optional("parallelism").flatMap(spot -> spot.oneOf(PARALLELISM)),
                members.optional("batchRunsOffPeak").flatMap(Spot::truth).orElse(false),
                members.optional("idleGpusReleased").flatMap(Spot::truth).orElse(false));
        members.finish();
        return hosting;
    }

    private Hardware readHardware(Members members) {
        Optional<Ownership> ownership = members.required("ownership").flatMap(spot -> spot.oneOf(OWNERSHIP));
        Optional<String> gpu = members.required("gpu").flatMap(spot -> ids.read(spot, Kind.GPU));
        Optional<Spot> offer = members.optional("offer");
        Optional<String> offerId = offer.flatMap(spot -> ids.read(spot, Kind.GPU_OFFER));
        members.finish();
        if (ownership.equals(Optional.of(Ownership.RENTED))) {
            gpu.ifPresent(id -> offerId.ifPresent(offered -> checkOffer(id, offered, offer.orElseThrow())));
            return new Hardware.Rented(gpu.orElse(""), offerId);
        }
        if (ownership.isPresent() && offerId.isPresent()) {
            offer.orElseThrow()
                    .report(ProblemCode.CONTRADICTION, "owned", offerId.get(), "owned GPUs have no rental offer");
        }
        return new Hardware.Owned(gpu.orElse(""));
    }

    private void checkOffer(String gpuId, String offerId, Spot offer) {
        String offered = ids.book().gpuOffer(offerId).map(GpuOffer::gpuId).orElse("");
        if (!offered.equals(gpuId)) {
            offer.report(ProblemCode.CONTRADICTION, gpuId, offerId, "this offer is for the GPU " + offered);
        }
    }

    private static GpuCount readGpuCount(Spot spot) {
        if (spot.value() instanceof JsonText text && text.text().equals(AUTO)) {
            return GpuCount.AUTO;
        }
        if (spot.value() instanceof JsonText) {
            spot.wrongType("\"auto\" or a number");
            return GpuCount.AUTO;
        }
        OptionalInt gpus = readGpus(spot);
        return gpus.isPresent() ? new GpuCount.Fixed(gpus.getAsInt()) : GpuCount.AUTO;
    }

    private static OptionalInt readGpus(Spot spot) {
        var gpus = spot.whole(1, GpuCount.MAXIMUM, "GPUs");
        return gpus.isPresent() ? OptionalInt.of((int) gpus.getAsDouble()) : OptionalInt.empty();
    }

    static JsonObject write(Hosting hosting) {
        ObjectBuilder members = JsonValue.object()
                .with("hardware", write(hosting.hardware()))
                .with("gpuCount", write(hosting.gpuCount()))
                .with("servingStack", hosting.servingStackId());
        hosting.weights().ifPresent(weights -> members.with("weights", Ids.of(weights)));
        members.with("kvCache", Ids.of(hosting.kvCache()));
        hosting.gpusPerReplica().ifPresent(gpus -> members.with("gpusPerReplica", JsonValue.number(gpus)));
        hosting.parallelism().ifPresent(parallelism -> members.with("parallelism", Ids.of(parallelism)));
        return members.with("batchRunsOffPeak", JsonValue.truth(hosting.batchRunsOffPeak()))
                .with("idleGpusReleased", JsonValue.truth(hosting.idleGpusReleased()))
                .build();
    }

    private static JsonObject write(Hardware hardware) {
        return switch (hardware) {
            case Hardware.Rented(String gpu, Optional<String> offer) -> {
                ObjectBuilder members = hardware(Ownership.RENTED, gpu);
                offer.ifPresent(id -> members.with("offer", id));
                yield members.build();
            }
            case Hardware.Owned(String gpu) -> hardware(Ownership.OWNED, gpu).build();
        };
    }

    private static ObjectBuilder hardware(Ownership ownership, String gpu) {
        return JsonValue.object().with("ownership", Ids.of(ownership)).with("gpu", gpu);
    }

    private static JsonValue write(GpuCount count) {
        return switch (count) {
            case GpuCount.Auto _ -> JsonValue.text(AUTO);
            case GpuCount.Fixed(int gpus) -> JsonValue.number(gpus);
        };
    }
}
