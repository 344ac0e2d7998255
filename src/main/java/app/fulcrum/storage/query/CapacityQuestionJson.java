package app.fulcrum.storage.query;

import static app.fulcrum.model.problem.ProblemFact.digits;

import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.LayoutChoice;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.Measurement;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.session.batch.CapacityQuestion;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A question about capacity. What is left out is taken from the price book's defaults, or left to the search. */
record CapacityQuestionJson(PriceBook book) {

    private static final double MILLISECONDS = 1e-3;
    private static final Map<String, Precision> WEIGHTS = Constants.byId(Precision.class);
    private static final Map<String, Parallelism> LAYOUTS = Constants.byId(Parallelism.class);

    /** The question, or nothing after reporting what is wrong with it. */
    Optional<CapacityQuestion> read(Members members) {
        Numbers numbers = new Numbers(members, book);
        String id = members.optional("id").flatMap(Spot::text).orElse("");
        Optional<AskedModel> model = new ModelJson(book).read(members);
        Optional<Deployment> deployment = deployment(members, model);
        RequestShape request = request(numbers);
        OptionalDouble maxSequences = maxSequences(numbers);
        LatencyLimits limits = limits(numbers);
        OptionalInt gpus = gpus(members);
        Optional<Parallelism> layout = parallelism(members);
        OptionalDouble typedShare = typedShare(numbers);
        Optional<Measurement> measured = AskedMeasurementJson.read(members, request.outputTokens());
        members.finish();
        return deployment.map(running -> new CapacityQuestion(
                id,
                model.orElseThrow().name(),
                new LayoutQuery(
                        running,
                        request,
                        maxSequences.orElseGet(
                                () -> running.engine().sequences().on(running.gpu())),
                        limits,
                        new LayoutChoice(gpus, layout, mostGpusPerReplica(running.gpu())),
                        measured),
                measured.isPresent()
                        ? List.of()
                        : EstimateDoubt.of(running, request, model.orElseThrow().doubts()),
                model.orElseThrow().contextTokens(),
                typedShare));
    }

    /**
     * A question names a GPU and no offer, so that a replica may be spread as far as on any server of it; one that is
     * described as far as its link reaches.
     */
    private int mostGpusPerReplica(Gpu gpu) {
        if (gpu.provenance().isEmpty()) {
            return gpu.gpusPerNode();
        }
        return Machine.any(book).stream()
                .filter(machine -> machine.gpu().equals(gpu))
                .mapToInt(Machine::mostGpusPerReplica)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Deployment> deployment(Members members, Optional<AskedModel> model) {
        Optional<Gpu> gpu = members.required("gpu").flatMap(spot -> Records.gpu(spot, book));
        Optional<Precision> weights = weights(members);
        KvPrecision kvCache = kvCache(members);
        Optional<ServingStack> engine = engine(members);
        return model.flatMap(asked -> gpu.flatMap(found -> engine.map(runs -> Deployment.of(
                asked.shape(), found, weights.orElse(asked.releasedIn()), kvCache, runs, book.throughput()))));
    }

    static Optional<Precision> weights(Members members) {
        return members.optional("weights").flatMap(spot -> spot.oneOf(WEIGHTS));
    }

    static Optional<Parallelism> parallelism(Members members) {
        return members.optional("layout").flatMap(spot -> spot.oneOf(LAYOUTS));
    }

    static OptionalDouble maxSequences(Numbers numbers) {
        return numbers.optional("maxSequences", Input.MAX_SEQUENCES);
    }

    static OptionalDouble typedShare(Numbers numbers) {
        return numbers.optional("realisationFactor", Input.REALISATION_FACTOR);
    }

    static LatencyLimits limits(Numbers numbers) {
        return new LatencyLimits(
                seconds(numbers.optional("tpotLimitMs", Input.TPOT_LIMIT)),
                seconds(numbers.optional("ttftLimitMs", Input.TTFT_LIMIT)));
    }

    static KvPrecision kvCache(Members members) {
        return members.optional("kvBytesPerElement")
                .flatMap(CapacityQuestionJson::kvPrecision)
                .orElse(KvPrecision.BF16);
    }

    /** The one named; unless it is, the first of the price book. */
    Optional<ServingStack> engine(Members members) {
        Optional<Spot> spot = members.optional("servingStack");
        return spot.isPresent()
                ? Records.find(spot.get(), Phrase.SERVING_STACK, book.servingStacks(), ServingStack::id)
                : book.servingStacks().stream().findFirst();
    }

    private static Optional<KvPrecision> kvPrecision(Spot spot) {
        OptionalDouble bytes = spot.number();
        for (KvPrecision precision : KvPrecision.values()) {
            if (bytes.isPresent() && bytes.getAsDouble() == precision.bytesPerElement()) {
                return Optional.of(precision);
            }
        }
        bytes.ifPresent(
                other -> spot.report(ProblemCode.NOT_ONE_OF, digits(NumberText.of(other)), Phrase.KV_BYTES.fact()));
        return Optional.empty();
    }

    static RequestShape request(Numbers numbers) {
        return new RequestShape(
                numbers.required("inputTokens", Input.INPUT_TOKENS),
                numbers.required("outputTokens", Input.OUTPUT_TOKENS),
                numbers.orDefault("cachedShareOfInput", Input.PREFIX_CACHE_SHARE));
    }

    private static OptionalDouble seconds(OptionalDouble milliseconds) {
        return milliseconds.isPresent()
                ? OptionalDouble.of(milliseconds.getAsDouble() * MILLISECONDS)
                : OptionalDouble.empty();
    }

    static OptionalInt gpus(Members members) {
        Optional<Spot> spot = members.optional("gpus");
        OptionalDouble gpus = spot.isPresent() ? spot.get().whole(1, GpuCount.MAXIMUM, "GPUs") : OptionalDouble.empty();
        return gpus.isPresent() ? OptionalInt.of((int) gpus.getAsDouble()) : OptionalInt.empty();
    }
}
