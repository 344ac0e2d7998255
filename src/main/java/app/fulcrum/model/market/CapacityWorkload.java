package app.fulcrum.model.market;

import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a {@link CapacityTable} is asked: the work, and how models are run for it.
 *
 * @param limits what a user will wait for
 * @param weights the one precision of weights wanted; absent for all that make sense
 * @param maxSequences sequences a replica takes at once, at least 1; absent for as many as the engine does on a GPU by
 *     itself
 * @param gpusPerReplica the one number of GPUs wanted; absent for the best of those searched
 * @param parallelism the one split wanted of a mixture of experts; absent for the better one
 * @param typedShare share of an estimate to plan with; absent for that of its class
 * @param tokensPerDay the volume to serve, input and output together, at least 1; absent for none in particular
 * @param pattern when the tokens of a day come
 */
public record CapacityWorkload(
        RequestShape request,
        LatencyLimits limits,
        ServingStack engine,
        KvPrecision kvCache,
        Optional<Precision> weights,
        OptionalDouble maxSequences,
        OptionalInt gpusPerReplica,
        Optional<Parallelism> parallelism,
        OptionalDouble typedShare,
        OptionalLong tokensPerDay,
        TrafficPattern pattern) {}
