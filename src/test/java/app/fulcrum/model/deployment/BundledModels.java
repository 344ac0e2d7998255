package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.storage.catalog.BundledPriceBook;
import java.util.List;

/** Models, GPUs and constants of the price book that comes with the program. */
public final class BundledModels {

    public static final PriceBook BOOK = new BundledPriceBook().read().value().orElseThrow();
    public static final ThroughputConstants CONSTANTS = BOOK.throughput();

    private BundledModels() {}

    public static Architecture architecture(String modelId) {
        return BOOK.openModel(modelId).flatMap(OpenModel::architecture).orElseThrow();
    }

    public static Gpu gpu(String gpuId) {
        return BOOK.gpu(gpuId).orElseThrow();
    }

    /** On the first engine of the price book. */
    public static Deployment deployment(String modelId, String gpuId, Precision precision, KvPrecision kvCache) {
        return Deployment.of(
                architecture(modelId),
                gpu(gpuId),
                precision,
                kvCache,
                BOOK.servingStacks().getFirst(),
                CONSTANTS);
    }

    public static ServingStack engine(String id) {
        return BOOK.servingStack(id).orElseThrow();
    }

    /** The same on each engine of the price book. */
    public static List<Deployment> onEveryEngine(Deployment deployment) {
        return BOOK.servingStacks().stream().map(deployment::withEngine).toList();
    }
}
