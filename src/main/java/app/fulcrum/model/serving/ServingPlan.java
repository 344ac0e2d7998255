package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutChoice;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.Measurement;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.pricing.GpuSupply;
import app.fulcrum.model.resolution.MeasuredSpeed;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What runs where, and how: the capacity side of a scenario for one set of numbers.
 *
 * @param deployment the model on its GPU
 * @param hosting what the user chose
 * @param supply where the GPUs come from
 * @param values the numbers
 */
public record ServingPlan(Deployment deployment, Hosting hosting, GpuSupply supply, Values values) {

    private static final double MILLISECONDS = 1e-3;

    /** The layouts that work, or why none does. */
    LayoutOutcome layouts() {
        return LayoutSearch.search(query());
    }

    /** How the GPUs are sold and joined. */
    Servers servers() {
        return supply.servers();
    }

    /** Whether the user's own measurement counts instead of the estimate. */
    public boolean isMeasured() {
        return MeasuredSpeed.isKnown(hosting, values);
    }

    public LayoutQuery query() {
        return new LayoutQuery(
                deployment,
                request(),
                values.find(Input.MAX_SEQUENCES)
                        .orElseGet(() -> deployment.engine().sequences().on(deployment.gpu())),
                new LatencyLimits(seconds(Input.TPOT_LIMIT), seconds(Input.TTFT_LIMIT)),
                new LayoutChoice(
                        hosting.gpusPerReplica(),
                        hosting.parallelism(),
                        deployment.gpu().isLinked() ? servers().mostGpusPerReplica() : 1),
                measured());
    }

    private Optional<Measurement> measured() {
        if (hosting.measured().isPresent()) {
            return Optional.of(MeasuredCurve.through(hosting.measured().get()));
        }
        if (values.has(Input.MEASURED_TOTAL_RATE)) {
            return Optional.of(new Measurement.TotalRate(values.get(Input.MEASURED_TOTAL_RATE)));
        }
        return values.has(Input.MEASURED_OUTPUT_RATE)
                ? Optional.of(new Measurement.OutputRate(values.get(Input.MEASURED_OUTPUT_RATE)))
                : Optional.empty();
    }

    private OptionalDouble seconds(Input limit) {
        return values.has(limit) ? OptionalDouble.of(values.get(limit) * MILLISECONDS) : OptionalDouble.empty();
    }

    /** A request as the model counts its tokens. */
    public RequestShape request() {
        OwnTokens own = OwnTokens.of(values);
        return new RequestShape(
                values.get(Input.INPUT_TOKENS) * own.perInputToken(),
                values.get(Input.OUTPUT_TOKENS) * own.perOutputToken(),
                values.get(Input.PREFIX_CACHE_SHARE));
    }

    public TrafficPattern traffic() {
        return new TrafficPattern(
                values.get(Input.PEAK_TO_AVERAGE), values.get(Input.SERVICE_HOURS_PER_DAY), offPeakShare());
    }

    private double offPeakShare() {
        return hosting.batchRunsOffPeak() ? values.get(Input.BATCH_SHARE) : 0;
    }

    private boolean isFollowing() {
        return hosting.scaling() == Scaling.FOLLOWING_THE_DAY;
    }

    /** When the load comes, where as many GPUs run as it asks for; absent where the same number runs all day. */
    public Optional<LoadProfile> followed() {
        return isFollowing() ? Optional.of(values.profile().withEvenShare(offPeakShare())) : Optional.empty();
    }

    /** What speaks against an estimate for the model beyond its class; nothing where its rate is measured. */
    public List<EstimateDoubt> doubts(ServedModel model) {
        return isMeasured() ? List.of() : EstimateDoubt.of(deployment, request(), model.doubts());
    }

    /** The work of a day at the scenario's volume, as the model counts its tokens. */
    public Load load() {
        return new Load(values.get(Input.TOKENS_PER_DAY) * tokensPerToken(), request(), traffic());
    }

    /** Tokens of the model for one token of the workload. */
    private double tokensPerToken() {
        return OwnTokens.of(values).perToken(values.get(Input.INPUT_TOKENS), values.get(Input.OUTPUT_TOKENS));
    }

    /** How many replicas of a layout a load needs, in tokens of the workload, if each serves what it does at a level. */
    Sizing sizing(LayoutCapacity layout, RateLevel level) {
        double tokensPerDay =
                traffic().tokensPerDay(layout.tokensPerSecondAt(level, values.find(Input.REALISATION_FACTOR)));
        int least = values.count(Input.MIN_REPLICAS);
        return new Sizing(
                tokensPerDay / tokensPerToken(),
                isFollowing() ? least : Math.max(1, least),
                values.count(Input.SPARE_REPLICAS));
    }
}
