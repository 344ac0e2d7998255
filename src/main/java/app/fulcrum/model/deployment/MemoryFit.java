package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;

/**
 * How the memory of each GPU of a replica is used, and how many sequences it leaves room for.
 *
 * @param gpuBytes <i>M</i>, memory of one GPU
 * @param usableShare the share of it an engine may fill
 * @param weightBytes <i>W</i>, weights on one GPU
 * @param reserveBytes <i>R</i>, activations, graphs and context on one GPU
 * @param bytesPerSequence {@code KV(I + 0.75·O)}, keys and values of one sequence at the length memory is planned for; 0
 *     where the shape of the model is not known, so that only its weights are checked
 * @param kvSplit <i>s</i>, GPUs that share them
 */
public record MemoryFit(
        double gpuBytes,
        double usableShare,
        double weightBytes,
        double reserveBytes,
        double bytesPerSequence,
        int kvSplit) {

    /** With the share of memory its engine fills; if not one sequence fits so, with the share that can be set. */
    public static MemoryFit of(Deployment deployment, Layout layout, RequestShape request) {
        MemoryFit usual = of(deployment, layout, request, deployment.engine().usableMemoryShare());
        return usual.fits()
                ? usual
                : of(
                        deployment,
                        layout,
                        request,
                        deployment.constants().memory().raisedShare());
    }

    private static MemoryFit of(Deployment deployment, Layout layout, RequestShape request, double share) {
        MemoryConstants memory = deployment.constants().memory();
        return new MemoryFit(
                deployment.gpu().usableMemoryBytes(),
                share,
                weightBytesPerGpu(deployment, layout),
                layout.isExpertParallel() ? memory.reserveBytesPerGpuExpertParallel() : memory.reserveBytesPerGpu(),
                plannedBytesPerSequence(deployment, request),
                deployment
                        .shape()
                        .architecture()
                        .map(architecture -> layout.kvSplit(architecture.attention()))
                        .orElse(1));
    }

    /**
     * {@code W = N_d·w_d/(t or 1 under expert parallelism) + N_x·w_x/t}; all weights over <i>t</i> where the shape is not
     * known.
     */
    private static double weightBytesPerGpu(Deployment deployment, Layout layout) {
        if (deployment.shape().architecture().isEmpty()) {
            double parameters = deployment.shape().totalParameters();
            return parameters * deployment.weights().bytesPerNonExpertWeight() / layout.gpus();
        }
        return deployment.nonExpertBytes() / layout.nonExpertSplit() + deployment.expertBytes() / layout.gpus();
    }

    private static double plannedBytesPerSequence(Deployment deployment, RequestShape request) {
        double context = request.inputTokens()
                + deployment.constants().memory().meanContextShareOfOutput() * request.outputTokens();
        return deployment
                .shape()
                .architecture()
                .map(architecture -> KvCache.bytesPerSequence(
                        architecture.attention(), deployment.kvCache().bytesPerElement(), context))
                .orElse(0.0);
    }

    /** What an engine may fill of one GPU. */
    public double usableBytes() {
        return usableShare * gpuBytes;
    }

    /**
     * {@code B_kv = s·(u·M − W − R) / KV(I + 0.75·O)}: sequences there is room for; negative if not even the weights
     * fit.
     */
    public double sequences() {
        return kvSplit * bytesForKv() / bytesPerSequence;
    }

    /** Whether at least one sequence fits, or the weights where nothing else is known. */
    public boolean fits() {
        return bytesPerSequence > 0 ? sequences() >= 1 : bytesForKv() >= 0;
    }

    /** Bytes each GPU lacks for a first sequence; 0 if it fits. */
    public double missingBytes() {
        return Math.max(0, kvBytes(1) - bytesForKv());
    }

    /** Bytes of keys and values on each GPU while so many sequences run. */
    public double kvBytes(double sequences) {
        return sequences * bytesPerSequence / kvSplit;
    }

    /** Bytes each GPU has left for keys and values; negative if weights and reserve alone are too much. */
    public double bytesForKv() {
        return usableBytes() - weightBytes - reserveBytes;
    }
}
