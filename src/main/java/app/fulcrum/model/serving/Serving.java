package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.pricing.GpuSupply;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The capacity side of an alternative on own GPUs: what is run, what it can serve, and how far that is to be trusted.
 *
 * @param alternative whose it is
 * @param model the open weights
 * @param query what was asked of the capacity model
 * @param supply where the GPUs come from
 * @param load the work of a day
 * @param followed when the load comes, where the servers follow it; absent where the same run all day
 * @param layouts the layouts that work, or why none does
 * @param fleet what runs at the scenario's volume; absent if nothing works or the hardware has no price
 * @param typedShare the user's own planned share of an estimate; absent for that of its class
 * @param users who ask for the volume; absent where it is not stated by users
 * @param doubts what speaks against an estimate beyond its class; empty for the user's own measurement
 */
public record Serving(
        AlternativeId alternative,
        ServedModel model,
        LayoutQuery query,
        GpuSupply supply,
        Load load,
        Optional<LoadProfile> followed,
        LayoutOutcome layouts,
        Optional<Fleet> fleet,
        OptionalDouble typedShare,
        OptionalDouble users,
        List<EstimateDoubt> doubts) {

    private static final double PARAMETERS_PER_BILLION = 1e9;

    /** The layout that runs; where nothing runs, the one that would serve most per GPU; absent where none works. */
    private Optional<LayoutCapacity> layout() {
        return fleet.map(Fleet::layout)
                .or(() -> layouts instanceof LayoutOutcome.Found found
                        ? Optional.of(found.bestPerGpu(typedShare))
                        : Optional.empty());
    }

    /** How far the estimate can be off; absent for the user's own measurement, and where no layout works. */
    public Optional<Accuracy> accuracy() {
        return layout().flatMap(LayoutCapacity::estimate).map(OperatingPoint::accuracy);
    }

    /** The share of the rate that is planned with; absent where no layout works. */
    public OptionalDouble plannedShare() {
        return layout().stream()
                .mapToDouble(layout -> layout.shareAt(RateLevel.PLANNED, typedShare))
                .findFirst();
    }

    /** What the serving replicas carry; absent for a measured rate, whose load nobody has told, and where nothing runs. */
    public Optional<Carried> carried() {
        return fleet.filter(runs -> runs.servingReplicas() > 0).flatMap(this::carried);
    }

    private Optional<Carried> carried(Fleet runs) {
        double output = query.request().outputTokens();
        return measured()
                .map(load -> Carried.of(runs, load, output, users))
                .or(() -> runs.layout().estimate().map(point -> Carried.of(runs, point, output, users)));
    }

    /** The load read off the user's own runs; absent where there are none, or nothing works. */
    public Optional<MeasuredLoad> measured() {
        return query.measuredLoad(layouts);
    }

    /** The run that misses the limits the least, where all do. */
    public Optional<MeasuredPoint> closestMeasured() {
        return query.closestMeasured(layouts);
    }

    /** The layout that was measured as the formula has it; absent where nothing was measured, or the shape is not known. */
    public Optional<Serving> estimateBeside() {
        return query.estimated()
                .map(same -> new Serving(
                        alternative,
                        model,
                        same,
                        supply,
                        load,
                        followed,
                        LayoutSearch.search(same),
                        Optional.empty(),
                        typedShare,
                        users,
                        doubts));
    }

    /** The model as it is called, or {@code 32B model}. */
    public String modelName() {
        return model.named()
                .map(OpenModel::name)
                .orElseGet(() -> Math.round(model.shape().totalParameters() / PARAMETERS_PER_BILLION) + "B model");
    }
}
