package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** Explains which layout is taken, and what own GPUs cost and serve at any volume. */
record Layouts(Serving serving, Leaves leaves) {

    private List<LayoutCapacity> worthPricing() {
        return serving.layouts() instanceof LayoutOutcome.Found found ? found.worthPricing() : List.of();
    }

    private boolean isFixed() {
        return leaves.hosting().gpuCount() instanceof GpuCount.Fixed;
    }

    /** What runs of one of the layouts worth pricing. */
    LayoutFigures at(int place, Explanation volume) {
        return figures(worthPricing().get(place), volume);
    }

    private LayoutFigures figures(LayoutCapacity layout, Explanation volume) {
        return new LayoutFigures(serving, layout.layout(), gpusOf(layout), volume, leaves);
    }

    private Explanation gpusOf(LayoutCapacity layout) {
        boolean asked = serving.query().choice().gpusPerReplica().isPresent();
        int gpus = layout.gpusPerReplica();
        return asked
                ? new Chosen(Term.GPUS_PER_REPLICA, gpus, Unit.GPUS)
                : new Tried(Term.GPUS_PER_REPLICA, gpus, Unit.GPUS);
    }

    /** How many GPUs hold one copy of the model in the layout that is taken at a volume. */
    Explanation gpusOfBest(Explanation volume) {
        List<LayoutCapacity> able = able(volume);
        boolean isByCost = !able.isEmpty() && (!isFixed() || isFollowing());
        List<LayoutCapacity> layouts = isByCost ? able : worthPricing();
        return worthPricing().size() == 1
                ? gpusOf(layouts.getFirst())
                : new Computed(
                        Term.GPUS_PER_REPLICA,
                        new Choice(
                                isByCost ? Best.CHEAPEST : Best.MOST,
                                layouts.stream()
                                        .map(layout -> new Candidate(
                                                gpusOf(layout),
                                                isByCost ? cost(layout, volume) : capacity(layout, volume)))
                                        .toList()),
                        Unit.GPUS);
    }

    private boolean isFollowing() {
        return serving.followed().isPresent();
    }

    /** The layouts that serve a volume. */
    private List<LayoutCapacity> able(Explanation volume) {
        return worthPricing().stream()
                .filter(layout -> !isFixed() || capacity(layout, volume).value() >= volume.value())
                .toList();
    }

    /** What a typed number of GPUs serves with a layout. */
    private Explanation capacity(LayoutCapacity layout, Explanation volume) {
        return leaves.hosting().gpuCount() instanceof GpuCount.Fixed(int gpus)
                ? figures(layout, volume).capacityOf(gpus)
                : figures(layout, volume).capacity();
    }

    private Explanation cost(LayoutCapacity layout, Explanation volume) {
        Formula cost = new HostingLines(leaves).cost(figures(layout, volume).paidGpus());
        return new Computed(Term.LAYOUT_COST, cost, Unit.USD_PER_MONTH);
    }

    /** What the layout that is taken costs at a volume it serves. */
    Formula cost(Explanation volume) {
        return isFixed() && !isFollowing()
                ? cost(worthPricing().getFirst(), volume)
                : smallest(able(volume).stream()
                        .map(layout -> cost(layout, volume))
                        .toList());
    }

    /** What a typed number of GPUs can serve at most, with the layout that makes the most of it. */
    Explanation capacity(Explanation volume) {
        List<Explanation> capacities =
                worthPricing().stream().map(layout -> capacity(layout, volume)).toList();
        return new Computed(Term.CAPACITY, largest(capacities), Unit.TOKENS_PER_DAY);
    }

    /** What one more token per day costs in the long run: the least, over the layouts, of a lot over what it serves. */
    Formula slope(Explanation volume) {
        return smallest(worthPricing().stream()
                .map(layout -> slope(figures(layout, volume)))
                .toList());
    }

    private Formula slope(LayoutFigures layout) {
        Formula perToken = quotient(
                product(new HostingLines(leaves).costPerGpu(), layout.servers().gpusPerLot()),
                product(layout.capacityPerReplica(), layout.servers().replicasPerLot()));
        return serving.followed()
                .<Formula>map(profile -> quotient(perToken, LayoutFigures.busiest(profile)))
                .orElse(perToken);
    }
}
