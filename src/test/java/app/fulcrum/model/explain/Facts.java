package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.deployment.WeightFormat;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.support.Books;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Reads what a leaf says once more, straight from the record or the choice it names. */
final class Facts {

    private static final ThroughputConstants CONSTANTS = Books.bundled().throughput();
    private static final Map<String, OpenModel> MODELS = Books.bundled().openModels().stream()
            .collect(Collectors.toMap(OpenModel::name, model -> model, (first, _) -> first));

    private Facts() {}

    static void check(Sourced leaf, Projection projection) {
        assertThat(stated(leaf, projection)).as("%s", leaf).contains(leaf.value());
        assertThat(leaf.provenance()).isEqualTo(provenance(leaf));
    }

    private static Provenance provenance(Sourced leaf) {
        return switch (leaf.fact()) {
            case GPU_MEMORY, MEMORY_BANDWIDTH, BF16_COMPUTE, FP8_COMPUTE, FP4_COMPUTE, LINK_BANDWIDTH ->
                gpu(leaf.of()).provenance().orElseThrow();
            case PEAK_FACTOR,
                    WRITE_PRICE,
                    ONE_HOUR_WRITE_PRICE,
                    LONG_INPUT_PRICE,
                    LONG_CACHE_READ_PRICE,
                    LONG_CACHE_WRITE_PRICE,
                    LONG_OUTPUT_PRICE -> offer(leaf.of()).provenance();
            case ARTICLE_VOLUME ->
                Books.bundled().figure(RulesOfThumb.VOLUME_RECORD).orElseThrow().provenance();
            case ARTICLE_SPEND_LOW, ARTICLE_SPEND_HIGH ->
                Books.bundled()
                        .figure(RulesOfThumb.SPENDING_RECORD)
                        .orElseThrow()
                        .provenance();
            case ENGINE_STEP_TIME -> engineNamed(leaf.of()).provenance();
            case USABLE_MEMORY ->
                leaf.of().isEmpty()
                        ? CONSTANTS.provenance()
                        : engineNamed(leaf.of()).provenance();
            default ->
                leaf.of().isEmpty()
                        ? CONSTANTS.provenance()
                        : model(leaf.of()).provenance().orElseThrow();
        };
    }

    private static Gpu gpu(String name) {
        return Books.bundled().gpus().stream()
                .filter(gpu -> gpu.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TokenOffer offer(String name) {
        return Stream.concat(Books.bundled().apiOffers().stream(), Books.bundled().hostedOffers().stream())
                .filter(offer -> name.equals(offer.title()))
                .findFirst()
                .orElseThrow();
    }

    private static ServingStack engineNamed(String name) {
        return Books.bundled().servingStacks().stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OpenModel model(String name) {
        return Objects.requireNonNull(MODELS.get(name), name);
    }

    private static double[] stated(Sourced leaf, Projection projection) {
        return switch (leaf.fact()) {
            case GPU_MEMORY -> one(gpu(leaf.of()).usableMemoryBytes());
            case MEMORY_BANDWIDTH -> one(gpu(leaf.of()).memoryBandwidthBytesPerSecond());
            case BF16_COMPUTE -> one(gpu(leaf.of()).denseBf16Flops());
            case FP8_COMPUTE -> one(gpu(leaf.of()).denseFp8Flops());
            case FP4_COMPUTE -> one(gpu(leaf.of()).denseFp4Flops());
            case LINK_BANDWIDTH -> one(gpu(leaf.of()).linkBytesPerSecondOneWay());
            case PEAK_FACTOR ->
                one(offer(leaf.of())
                        .tariffOn(projection.scenario().pricesOn())
                        .flatMap(Tariff::peakHours)
                        .orElseThrow()
                        .factor());
            case WRITE_PRICE -> anyTariff(leaf, projection, TokenPrices::cacheWrite);
            case ONE_HOUR_WRITE_PRICE -> anyTariff(leaf, projection, TokenPrices::cacheWriteLong);
            case LONG_INPUT_PRICE -> anyTariff(leaf, projection, TokenPrices::input);
            case LONG_CACHE_READ_PRICE -> anyTariff(leaf, projection, TokenPrices::cacheRead);
            case LONG_CACHE_WRITE_PRICE ->
                DoubleStream.concat(
                                DoubleStream.of(anyTariff(leaf, projection, TokenPrices::cacheWrite)),
                                DoubleStream.of(anyTariff(leaf, projection, TokenPrices::cacheWriteLong)))
                        .toArray();
            case LONG_OUTPUT_PRICE -> anyTariff(leaf, projection, TokenPrices::output);
            case TOTAL_BILLIONS -> one(model(leaf.of()).weights().orElseThrow().totalBillion());
            case TOTAL_PARAMETERS -> shape(leaf, Architecture::totalParameters);
            case ACTIVE_PARAMETERS -> shape(leaf, Architecture::activeMatmulParameters);
            case EXPERT_PARAMETERS -> shape(leaf, Architecture::routedExpertParameters);
            case EXPERTS -> shape(leaf, Architecture::experts);
            case EXPERTS_PER_TOKEN -> shape(leaf, Architecture::expertsPerToken);
            case LAYERS -> shape(leaf, Architecture::layers);
            case EXPERT_LAYERS -> shape(leaf, Architecture::moeLayers);
            case HIDDEN_SIZE -> shape(leaf, Architecture::hiddenSize);
            case HEADS -> shape(leaf, shape -> shape.attention().heads());
            case KV_HEADS -> shape(leaf, shape -> shape.attention().kvHeads());
            case HEAD_WIDTH -> shape(leaf, shape -> shape.attention().headWidth());
            case EXPERT_WIDTH -> shape(leaf, Architecture::expertWidth);
            case FULL_LAYERS -> shape(leaf, shape -> shape.attention().full().count());
            case FULL_LAYER_ELEMENTS ->
                shape(leaf, shape -> shape.attention().full().kvElements());
            case FULL_LAYER_QUERY_WIDTH ->
                shape(leaf, shape -> shape.attention().full().queryWidth());
            case WINDOW_LAYERS ->
                shape(leaf, shape -> shape.attention().window().count());
            case WINDOW_LAYER_ELEMENTS ->
                shape(leaf, shape -> shape.attention().window().kvElements());
            case WINDOW_LAYER_QUERY_WIDTH ->
                shape(leaf, shape -> shape.attention().window().queryWidth());
            case INDEX_BYTES -> shape(leaf, shape -> shape.attention().indexer().bytesPerToken());
            case PICKED_TOKENS ->
                shape(leaf, shape -> shape.attention().indexer().topTokens().orElseThrow());
            case ENGINE_STEP_TIME -> one(engineNamed(leaf.of()).expertStepTime());
            case WINDOW_TOKENS -> shape(leaf, shape -> shape.attention().windowTokens());
            case LINEAR_LAYERS -> shape(leaf, shape -> shape.attention().linearLayers());
            case LINEAR_STATE -> shape(leaf, shape -> shape.attention().linearStateBytes());
            case USABLE_MEMORY ->
                one(
                        leaf.of().isEmpty()
                                ? CONSTANTS.memory().raisedShare()
                                : engineNamed(leaf.of()).usableMemoryShare());
            default -> fitted(leaf.fact(), projection);
        };
    }

    /** What the offer bills at any length of request; 0 where it does not say. */
    private static double[] anyTariff(
            Sourced leaf, Projection projection, Function<TokenPrices, OptionalDouble> price) {
        Tariff tariff =
                offer(leaf.of()).tariffOn(projection.scenario().pricesOn()).orElseThrow();
        return Stream.concat(
                        Stream.of(tariff.base()), tariff.longContext().stream().map(LongContextTariff::prices))
                .mapToDouble(prices -> price.apply(prices).orElse(0))
                .toArray();
    }

    private static double[] fitted(Fact fact, Projection projection) {
        RulesOfThumb rules = projection.input().evidence().rulesOfThumb();
        return switch (fact) {
            case COMPUTE_REACHED -> reached(Efficiency::compute);
            case BANDWIDTH_REACHED -> reached(Efficiency::bandwidth);
            case LINK_REACHED -> steps(StepConstants::linkEfficiency);
            case EXPERT_BANDWIDTH_REACHED -> reached(Efficiency::expertBandwidth);
            case EXPERT_PADDING -> steps(StepConstants::expertPaddingTokens);
            case HALF_EFFICIENT_WIDTH -> steps(StepConstants::halfEfficientExpertWidth);
            case INTEGER_REACHED -> steps(StepConstants::integerComputeEfficiency);
            case PROMPT_TOKEN_WEIGHT -> steps(StepConstants::promptTokenWeight);
            case SECONDS_PER_EXPERT_LAYER -> steps(StepConstants::secondsPerExpertLayer);
            case SECONDS_PER_SPARSE_LAYER -> steps(StepConstants::secondsPerSparseLayer);
            case SECONDS_PER_EXCHANGE_AND_GPU -> steps(StepConstants::secondsPerCollectiveAndGpu);
            case EXPERT_COMPUTE_REACHED -> steps(StepConstants::expertComputeEfficiency);
            case EXPERT_PARALLEL_REACHED -> steps(StepConstants::expertParallelEfficiency);
            case FOUR_BIT_REACHED -> steps(StepConstants::fourBitComputeEfficiency);
            case SECONDS_PER_STEP -> steps(StepConstants::secondsPerStep);
            case SECONDS_PER_LAYER -> steps(StepConstants::secondsPerLayer);
            case SECONDS_PER_SEQUENCE -> steps(StepConstants::secondsPerSequence);
            case SECONDS_PER_EXCHANGE -> steps(StepConstants::secondsPerCollective);
            case BYTES_PER_WEIGHT -> weights(projection, WeightFormat::bytesPerNonExpertWeight);
            case BYTES_PER_EXPERT_WEIGHT -> weights(projection, WeightFormat::bytesPerExpertWeight);
            case RESERVE ->
                new double[] {
                    CONSTANTS.memory().reserveBytesPerGpu(), CONSTANTS.memory().reserveBytesPerGpuExpertParallel()
                };
            case OUTPUT_HELD -> one(CONSTANTS.memory().meanContextShareOfOutput());
            case FIRST_TOKEN_SECONDS -> one(CONSTANTS.firstToken().seconds());
            case FIRST_TOKEN_PROMPTS -> one(CONSTANTS.firstToken().perStep());
            case FIRST_TOKEN_PROMPTS_PER_SEQUENCE -> one(CONSTANTS.firstToken().perSequence());
            case CLASS_MIDDLE -> classes(EstimateClass::middle);
            case PLANNED_SHARE -> classes(EstimateClass::plannedShare);
            case BAND_LOW -> classes(EstimateClass::low);
            case BAND_HIGH -> classes(EstimateClass::high);
            case ARTICLE_VOLUME -> one(rules.tokensPerDay());
            case ARTICLE_SPEND_LOW -> one(rules.apiSpendUsdPerMonth().low());
            case ARTICLE_SPEND_HIGH -> one(rules.apiSpendUsdPerMonth().high());
            default -> throw new AssertionError("no such fact: " + fact);
        };
    }

    private static double[] weights(Projection projection, ToDoubleFunction<WeightFormat> number) {
        return projection.results().stream()
                .flatMap(result -> result.serving().stream())
                .mapToDouble(serving ->
                        number.applyAsDouble(serving.query().deployment().weights()))
                .toArray();
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] one(OptionalDouble value) {
        return one(value.orElseThrow());
    }

    private static double[] shape(Sourced leaf, ToDoubleFunction<Architecture> number) {
        return one(number.applyAsDouble(model(leaf.of()).architecture().orElseThrow()));
    }

    private static double[] reached(ToDoubleFunction<Efficiency> share) {
        return Stream.concat(CONSTANTS.families().values().stream(), Stream.of(CONSTANTS.universal()))
                .mapToDouble(share)
                .toArray();
    }

    private static double[] steps(ToDoubleFunction<StepConstants> number) {
        return one(number.applyAsDouble(CONSTANTS.steps()));
    }

    private static double[] classes(ToDoubleFunction<EstimateClass> number) {
        return CONSTANTS.classes().stream().mapToDouble(number).toArray();
    }

    /** Said by any of the alternatives, where each says its own. */
    static void check(Chosen leaf, Projection projection) {
        var scorecard = projection.scenario().scorecard();
        double[] chosen = switch (leaf.subject()) {
            case Term.GPU_COUNT ->
                own(
                        projection,
                        own -> own.hosting().gpuCount() instanceof GpuCount.Fixed(int gpus)
                                ? OptionalDouble.of(gpus)
                                : OptionalDouble.empty());
            case Term.GPUS_PER_REPLICA ->
                own(
                        projection,
                        own -> own.hosting().gpusPerReplica().stream()
                                .asDoubleStream()
                                .findFirst());
            case Term.MODEL_SIZE ->
                own(
                        projection,
                        own -> own.model() instanceof ModelChoice.Generic(double totalBillion)
                                ? OptionalDouble.of(totalBillion)
                                : OptionalDouble.empty());
            case Term.BUSIEST_HOUR ->
                one(busiestHour(projection.scenario().day().orElseThrow()));
            case Subject.WeightOf(var axis) -> one(scorecard.weight(axis));
            case Subject.ScoreOf(var axis) ->
                one(scorecard.override(axis).orElseThrow().score());
            default -> throw new AssertionError("no such choice: " + leaf);
        };
        assertThat(Arrays.stream(chosen).anyMatch(each -> Math.abs(leaf.value() - each) <= 1e-12 * Math.abs(each)))
                .as("%s among %s", leaf, Arrays.toString(chosen))
                .isTrue();
    }

    private static double busiestHour(GivenDay day) {
        double[] loads = day.loads().stream().mapToDouble(Double::doubleValue).toArray();
        return Arrays.stream(loads).max().orElseThrow()
                / Arrays.stream(loads).average().orElseThrow();
    }

    private static double[] own(Projection projection, Function<Way.OwnGpus, OptionalDouble> choice) {
        return projection.scenario().alternatives().ways().stream()
                .filter(Way.OwnGpus.class::isInstance)
                .map(way -> choice.apply((Way.OwnGpus) way))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }
}
