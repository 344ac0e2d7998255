package app.fulcrum.model.market;

import app.fulcrum.model.capacity.LayoutChoice;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.Quantization;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.pricing.ContextProblem;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.ServingPlan;
import app.fulcrum.model.throughput.EstimateDoubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What open models serve on GPUs in each precision that makes sense, and what renting them costs, for one workload.
 *
 * @param workload on a serving stack of the price book
 * @param market where GPUs are rented, on its day
 */
public record CapacityTable(CapacityWorkload workload, Market market) {

    /**
     * One cell for every model of known shape, GPU and precision of weights, in this order; models of unknown shape have
     * none.
     */
    public List<CapacityCell> cells(List<OpenModel> models, List<Gpu> gpus) {
        ServingStack engine =
                market.book().servingStack(workload.hosting().servingStackId()).orElseThrow();
        List<Supply> supplies = gpus.stream().map(this::supply).toList();
        List<CapacityCell> cells = new ArrayList<>();
        for (OpenModel model : models) {
            model.architecture()
                    .ifPresent(shape -> supplies.forEach(supply -> add(cells, model, shape, supply, engine)));
        }
        return List.copyOf(cells);
    }

    /**
     * A GPU, and where it can be had.
     *
     * @param machine how far a replica can be spread on any server of it, offered or not: who asks names no offer
     * @param offers those on sale at a price of the day, in the order of the price book
     */
    private record Supply(Machine machine, List<GpuOffer> offers) {}

    private Supply supply(Gpu gpu) {
        PriceBook book = market.book();
        Machine machine = Machine.any(book).stream()
                .filter(known -> known.gpu().equals(gpu))
                .findFirst()
                .orElseThrow();
        List<GpuOffer> offers = book.gpuOffers().stream()
                .filter(offer -> offer.gpuId().equals(gpu.id()))
                .filter(offer -> offer.terms().areForSale() && market.sells(offer, market.today()))
                .filter(offer -> offer.validity().covers(market.today()))
                .toList();
        return new Supply(machine, offers);
    }

    private void add(
            List<CapacityCell> cells, OpenModel model, Architecture shape, Supply supply, ServingStack engine) {
        Optional<Precision> wanted = workload.hosting().weights();
        Precision releasedIn = model.weights().orElseThrow().nativePrecision();
        Gpu gpu = supply.machine().gpu();
        for (Precision precision : Quantization.on(gpu, releasedIn)) {
            if (wanted.isEmpty() || wanted.get() == precision) {
                cells.add(cell(
                        model,
                        Deployment.of(
                                shape,
                                gpu,
                                precision,
                                workload.hosting().kvCache(),
                                engine,
                                market.book().throughput()),
                        supply));
            }
        }
    }

    private CapacityCell cell(OpenModel model, Deployment deployment, Supply supply) {
        ServingPlan plan = workload.on(deployment);
        LayoutOutcome outcome = LayoutSearch.search(query(plan, supply.machine().mostGpusPerReplica()));
        OptionalDouble typedShare = plan.values().find(Input.REALISATION_FACTOR);
        Optional<ServedLayout> served = outcome instanceof LayoutOutcome.Found found
                ? Optional.of(ServedLayout.of(found.bestPerGpu(typedShare), plan, supply.offers()))
                : Optional.empty();
        Set<EstimateDoubt> ofModel = model.caution().isEmpty() ? Set.of() : Set.of(EstimateDoubt.MODEL);
        return new CapacityCell(
                model,
                deployment,
                outcome,
                served,
                EstimateDoubt.of(deployment, plan.request(), ofModel),
                isTooLong(model, plan.request().totalTokens()));
    }

    private static boolean isTooLong(OpenModel model, double tokens) {
        return ContextProblem.of(tokens, model.contextTokens(), Place.member(""), model.name())
                .isPresent();
    }

    /** On any server of the GPU, and as estimated: what was measured on one says nothing of the others. */
    private static LayoutQuery query(ServingPlan plan, int mostGpusPerReplica) {
        LayoutQuery asked = plan.query();
        return new LayoutQuery(
                asked.deployment(),
                asked.request(),
                asked.maxSequences(),
                asked.limits(),
                new LayoutChoice(plan.hosting().gpusPerReplica(), plan.hosting().parallelism(), mostGpusPerReplica),
                Optional.empty());
    }
}
