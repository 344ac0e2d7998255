package app.fulcrum.model.throughput;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.KvCache;
import app.fulcrum.model.deployment.LatentWidths;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;

/**
 * The terms of the step time, one method for each, in the symbols of the package.
 *
 * <p>Every running sequence gets one token per step, and each step also carries the prompts of newly arriving requests:
 * in steady state {@code B·I/O} tokens of them. All terms but one are a constant plus a multiple of <i>B</i>, the
 * sequences running, so the methods give seconds per step or seconds per step and sequence; only the share of experts
 * touched bends.
 *
 * @param deployment what runs
 * @param rates what one of its GPUs delivers
 * @param layout over how many GPUs, and how
 * @param request the mean request
 */
public record StepFormula(Deployment deployment, EffectiveRates rates, Layout layout, RequestShape request) {

    /** The step that reads one prompt and gives its first token, with nothing else running: O = 1. */
    StepFormula promptAlone() {
        return new StepFormula(deployment, rates, layout, request.promptAlone());
    }

    /** {@code N_d·w_d/(t or 1 under expert parallelism) / (b·BW)}, per step. */
    double readingNonExperts() {
        return deployment.nonExpertBytes() / layout.nonExpertSplit() / rates.memoryBytesPerSecond();
    }

    /** {@code N_x·w_x/t / (b·BW)}, per step in which every expert is touched. */
    double readingAllExperts() {
        return deployment.expertBytes() / layout.gpus() / rates.memoryBytesPerSecond();
    }

    /** {@code ln(1 − k/E)}: how fast the share of untouched experts falls with each token. */
    double logUntouchedPerToken() {
        Architecture architecture = deployment.architecture();
        return Math.log1p(-(double) architecture.expertsPerToken() / architecture.experts());
    }

    /** {@code T_kv/B = max( KV(I+O/2)/(s·b·BW), perq/(t·f·F16) )}: reading the cache, or attending to it if slower. */
    double kvCachePerSequence() {
        return Math.max(readingKvPerSequence(), decodeAttentionPerSequence());
    }

    private double readingKvPerSequence() {
        double bytes =
                KvCache.bytesPerSequence(attention(), deployment.kvCache().bytesPerElement(), request.meanContext());
        return bytes / (layout.kvSplit(attention()) * rates.memoryBytesPerSecond());
    }

    /**
     * {@code perq/(t·f·F16)} with {@code perq = 4·heads·headDim·( L_full·(I+O/2) + L_window·min(I+O/2, window) )}, or
     * {@code 2·heads·1088·L_full·(I+O/2)} under latent attention.
     */
    private double decodeAttentionPerSequence() {
        return attentionFlops(request.meanContext(), LatentWidths.DECODE) / (layout.gpus() * rates.attentionFlops());
    }

    /** {@code T_mm/B = 2·(1 + I/O)·( A_d/F_d + A_x/(m·F) ) / (t·f)}; m = moe_f, times dep_f if expert-parallel. */
    double matmulPerSequence() {
        double secondsPerToken = 2 * deployment.activeNonExpertParameters() / rates.nonExpertFlops()
                + 2 * deployment.activeExpertParameters() / (expertParallelEfficiency() * rates.expertFlops());
        return tokensPerSequence() * secondsPerToken / layout.gpus();
    }

    /**
     * {@code T_att/B = (I/O)·4·heads·headDim·( L_full·(I/2) + L_window·min(I/2, window) ) / (t·f·F16)}, or
     * {@code (I/O)·2·heads·320·L_full·(I/2) / (t·f·F16)} under latent attention.
     */
    double promptAttentionPerSequence() {
        double flopsPerPromptToken = attentionFlops(request.meanPromptContext(), LatentWidths.PROMPT);
        return request.promptTokensPerStep() * flopsPerPromptToken / (layout.gpus() * rates.attentionFlops());
    }

    /** {@code 2·L·alpha} if t > 1, or {@code L_moe·2·alpha} under expert parallelism: waiting for each other. */
    double collectives() {
        return layersWithCollectives() * 2 * steps().secondsPerCollective();
    }

    /**
     * {@code 2·L·2·(1 + I/O)·h·((t−1)/t) / (e·link)}, or {@code L_moe·3·(1 + I/O)·h·((t−1)/t) / (e·link)} under expert
     * parallelism: moving activations.
     */
    double collectivesPerSequence() {
        double bytesPerTokenAndLayer = (layout.isExpertParallel() ? 3.0 : 4.0)
                * deployment.architecture().hiddenSize()
                * (layout.gpus() - 1)
                / layout.gpus();
        return layersWithCollectives() * tokensPerSequence() * bytesPerTokenAndLayer / rates.linkBytesPerSecond();
    }

    /** {@code t0 + t_layer·L}, per step. */
    double cpu() {
        return steps().secondsPerStep()
                + steps().secondsPerLayer() * deployment.architecture().layers();
    }

    /** {@code t_seq}; under expert parallelism each GPU schedules its own sequences, {@code t_seq/t}. */
    double cpuPerSequence() {
        return layout.isExpertParallel() ? steps().secondsPerSequence() / layout.gpus() : steps().secondsPerSequence();
    }

    /** {@code n/B = 1 + I/O}: tokens of a step per running sequence. */
    private double tokensPerSequence() {
        return 1 + request.promptTokensPerStep();
    }

    private int layersWithCollectives() {
        if (layout.isExpertParallel()) {
            return deployment.architecture().moeLayers();
        }
        return layout.gpus() > 1 ? deployment.architecture().layers() : 0;
    }

    private double expertParallelEfficiency() {
        return layout.isExpertParallel() ? steps().expertParallelEfficiency() : 1;
    }

    /** FLOP of one token attending to a context: scores and values, two each per multiply-add. */
    private double attentionFlops(double contextTokens, double latentWidth) {
        Attention attention = attention();
        double width = attention.latentElementsPerToken().isPresent() ? latentWidth : 2.0 * attention.headDimension();
        return 2 * attention.heads() * width * KvCache.layerTokens(attention, contextTokens);
    }

    private Attention attention() {
        return deployment.architecture().attention();
    }

    private StepConstants steps() {
        return rates.steps();
    }
}
