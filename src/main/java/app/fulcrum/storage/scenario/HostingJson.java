package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.storage.described.GpuChoiceJson;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.record.ChoiceType;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.CatalogIds.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The {@code hosting} of a file: whose GPUs, how many, and how the model runs on them. */
final class HostingJson {

    private static final String OWNERSHIP = "ownership";

    private static final JsonType<Integer> GPUS =
            Scalars.whole(1, GpuCount.MAXIMUM, "GPUs").as(Double::intValue, Integer::doubleValue);

    private static final Member<Hosting, GpuCount> GPU_COUNT = Member.orElse(
            "gpuCount",
            new GpuCountJson(GPUS).described("As many as the load needs at the lowest cost when left out."),
            GpuCount.AUTO,
            Hosting::gpuCount);
    private static final Member<Hosting, Optional<Precision>> WEIGHTS =
            Member.optional("weights", Scalars.oneOf(Ids.of(Precision.class)), Hosting::weights);
    private static final Member<Hosting, KvPrecision> KV_CACHE =
            Member.orElse("kvCache", Scalars.oneOf(Ids.of(KvPrecision.class)), KvPrecision.BF16, Hosting::kvCache);
    private static final Member<Hosting, Optional<Integer>> GPUS_PER_REPLICA =
            Member.optional("gpusPerReplica", GPUS, hosting -> boxed(hosting.gpusPerReplica()));
    private static final Member<Hosting, Optional<Parallelism>> PARALLELISM =
            Member.optional("parallelism", Scalars.oneOf(Ids.of(Parallelism.class)), Hosting::parallelism);
    private static final Member<Hosting, Boolean> BATCH_RUNS_OFF_PEAK =
            Member.orElse("batchRunsOffPeak", Scalars.truth(), false, Hosting::batchRunsOffPeak);
    private static final Member<Hosting, Boolean> IDLE_GPUS_RELEASED =
            Member.orElse("idleGpusReleased", Scalars.truth(), false, Hosting::idleGpusReleased);
    private static final Member<Hosting, Scaling> SCALING = Member.unless(
            "scaling",
            Scalars.oneOf(Ids.of(Scaling.class))
                    .described(
                            "Whether as many GPUs run all day as its busiest moment needs, or in each slot of the day"
                                    + " as many as its load needs. Only for GPUs rented by the hour."),
            Scaling.STANDING,
            Hosting::scaling);
    private static final Member<Hosting, Optional<MeasuredRuns>> MEASURED =
            Member.optional("measured", MeasuredRunsJson.TYPE, Hosting::measured);

    private HostingJson() {}

    static RecordType<Hosting> type(CatalogIds ids) {
        Member<Hosting, Hardware> hardware = Member.required("hardware", hardware(ids), Hosting::hardware);
        Member<Hosting, String> stack =
                Member.required("servingStack", ids.of(Kind.SERVING_STACK), Hosting::servingStackId);
        return RecordType.of(
                        read -> new Hosting(
                                read.get(hardware),
                                read.get(GPU_COUNT),
                                read.get(stack),
                                read.get(WEIGHTS),
                                read.get(KV_CACHE),
                                unboxed(read.get(GPUS_PER_REPLICA)),
                                read.get(PARALLELISM),
                                read.get(BATCH_RUNS_OFF_PEAK),
                                read.get(IDLE_GPUS_RELEASED),
                                read.get(SCALING),
                                read.get(MEASURED)),
                        List.of(
                                hardware,
                                GPU_COUNT,
                                stack,
                                WEIGHTS,
                                KV_CACHE,
                                GPUS_PER_REPLICA,
                                PARALLELISM,
                                BATCH_RUNS_OFF_PEAK,
                                IDLE_GPUS_RELEASED,
                                SCALING,
                                MEASURED))
                .named("hosting");
    }

    private static ChoiceType<Hardware> hardware(CatalogIds ids) {
        JsonType<GpuChoice> gpus = new GpuChoiceJson(ids.of(Kind.GPU));
        return ChoiceType.of(
                OWNERSHIP,
                List.of(
                        ChoiceType.Variant.of(Hardware.Rented.class, "rented", rented(gpus, ids), Map.of()),
                        ChoiceType.Variant.of(
                                Hardware.Owned.class,
                                "owned",
                                owned(gpus),
                                Map.of("offer", Phrase.OWNED_HAVE_NO_OFFER))));
    }

    private static RecordType<Hardware.Rented> rented(JsonType<GpuChoice> gpus, CatalogIds ids) {
        Member<Hardware.Rented, GpuChoice> gpu = Member.required("gpu", gpus, Hardware.Rented::gpu);
        Member<Hardware.Rented, Optional<String>> offer = Member.optional(
                "offer",
                ids.of(Kind.GPU_OFFER).described("Gives the rate. Left out when gpuHourPrice or gpuMonthPrice does."),
                Hardware.Rented::offerId);
        return RecordType.<Hardware.Rented>of(
                        read -> new Hardware.Rented(read.get(gpu), read.get(offer)),
                        List.of(ChoiceType.tag(OWNERSHIP, "rented"), gpu, offer))
                .where((rented, members) -> checkOffer(rented, members, offer, ids));
    }

    private static RecordType<Hardware.Owned> owned(JsonType<GpuChoice> gpus) {
        Member<Hardware.Owned, GpuChoice> gpu = Member.required("gpu", gpus, Hardware.Owned::gpu);
        return RecordType.of(
                read -> new Hardware.Owned(read.get(gpu)), List.of(ChoiceType.tag(OWNERSHIP, "owned"), gpu));
    }

    private static void checkOffer(
            Hardware.Rented rented, Members members, Member<Hardware.Rented, ?> member, CatalogIds ids) {
        rented.offerId().ifPresent(id -> {
            String offered = ids.book().gpuOffer(id).map(GpuOffer::gpuId).orElse("");
            if (!offered.equals(rented.gpuId())) {
                member.in(members)
                        .ifPresent(offer -> offer.report(
                                ProblemCode.CONTRADICTION,
                                quoted(rented.gpuId()),
                                quoted(id),
                                Phrase.OFFER_IS_FOR.fact(quoted(offered))));
            }
        });
    }

    private static Optional<Integer> boxed(OptionalInt gpus) {
        return gpus.isPresent() ? Optional.of(gpus.getAsInt()) : Optional.empty();
    }

    private static OptionalInt unboxed(Optional<Integer> gpus) {
        return gpus.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
