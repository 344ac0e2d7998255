package app.fulcrum.session.batch;

import app.fulcrum.model.market.CapacityWorkload;
import java.util.List;

/**
 * What models serve on GPUs, all against all.
 *
 * @param modelIds open models; empty for all of known shape
 * @param gpuIds empty for all
 */
public record CapacityTableQuestion(CapacityWorkload workload, List<String> modelIds, List<String> gpuIds) {

    public CapacityTableQuestion {
        modelIds = List.copyOf(modelIds);
        gpuIds = List.copyOf(gpuIds);
    }
}
