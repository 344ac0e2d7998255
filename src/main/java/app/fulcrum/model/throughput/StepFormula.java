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
 * in steady state {@code B·I/O} tokens of them. All terms but two are a constant plus a multiple of <i>B</i>, the
 * sequences running, so the methods give seconds per step or seconds per step and sequence; only the share of experts
 * touched bends.
 *
 * @param deployment what runs
 * @param rates what one of its GPUs delivers
 * @param layout over how many GPUs, and how
 * @param request the mean request
 */
public record StepFormula(Deployment deployment, EffectiveRates rates, Layout layout, RequestShape request) {

    /** FLOP of the indexer of sparse attention for a token, a layer and a token of context: 64 heads 128 wide, at FP8. */
    public static final int INDEXER_FLOP = 64 * 128;

    /** The step that reads one prompt and gives its first token, with nothing else running: O = 1. */
    StepFormula promptAlone() {
        return new StepFormula(deployment, rates, layout, request.promptAlone());
    }

    /** {@code N_d·w_d/(t or 1 under expert parallelism) / (b·BW)}, per step. */
    double readingNonExperts() {
        return deployment.nonExpertBytes() / layout.nonExpertSplit() / rates.memoryBytesPerSecond();
    }

    /** {@code N_x·w_x/t / (b_x·BW)}, per step in which every expert is touched. */
    double readingAllExperts() {
        return deployment.expertBytes() / layout.gpus() / rates.expertMemoryBytesPerSecond();
    }

    /** {@code 2·tile·N_x/(t·f·q_x·m·F)}: every touched expert is computed for some rows more than it has tokens. */
    double paddingAllExperts() {
        double parameters = deployment.architecture().routedExpertParameters();
        return parameters == 0 ? 0 : 2 * steps().expertPaddingTokens() * parameters / (layout.gpus() * expertFlops());
    }

    /** {@code ln(1 − k/E)}: how fast the share of untouched experts falls with each token. */
    double logUntouchedPerToken() {
        Architecture architecture = deployment.architecture();
        return Math.log1p(-(double) architecture.expertsPerToken() / architecture.experts());
    }

    /** Reading the cache, {@code KV read at I + O/2 over s·b·BW}, or attending to it where that takes longer. */
    double kvCachePerSequence() {
        return Math.max(readingKvPerSequence(), decodeAttentionPerSequence());
    }

    private double readingKvPerSequence() {
        double bytes = KvCache.bytesPerStep(attention(), deployment.kvCache().bytesPerElement(), request.meanContext());
        return bytes / (layout.kvSplit(attention()) * rates.memoryBytesPerSecond());
    }

    private double decodeAttentionPerSequence() {
        return attentionFlops(request.meanContext(), LatentWidths.DECODE) / (layout.gpus() * rates.attentionFlops());
    }

    /** {@code 2·(1 + pre·I/O)·( A_d/(f·q·F_d) + A_x/(f·q_x·m·F) ) / t}. */
    double matmulPerSequence() {
        double secondsPerToken = 2 * deployment.activeNonExpertParameters() / rates.nonExpertFlops();
        if (deployment.architecture().isMixtureOfExperts()) {
            secondsPerToken += 2 * deployment.activeExpertParameters() / expertFlops();
        }
        return tokensPerSequence() * secondsPerToken / layout.gpus();
    }

    /** {@code pre·(I/O)·per(I/2) / (t·f·F16)}. */
    double promptAttentionPerSequence() {
        double flopsPerPromptToken = attentionFlops(request.meanPromptContext(), LatentWidths.PROMPT);
        return steps().promptTokenWeight()
                * request.promptTokensPerStep()
                * flopsPerPromptToken
                / (layout.gpus() * rates.attentionFlops());
    }

    /** {@code 2·L·a} if t > 1, or {@code 2·L_moe·a} under expert parallelism, a = alpha + alpha_t·(t − 2): waiting for each other. */
    double collectives() {
        double latency = steps().secondsPerCollective() + steps().secondsPerCollectiveAndGpu() * (layout.gpus() - 2);
        return layersWithCollectives() * 2 * latency;
    }

    /**
     * {@code 2·L·2·(1 + pre·I/O)·h·((t−1)/t) / (e_link·link)}, or {@code L_moe·3·(1 + pre·I/O)·h·((t−1)/t) / (e_link·link)}
     * under expert parallelism: moving activations. A single GPU moves none, linked or not.
     */
    double collectivesPerSequence() {
        if (layout.gpus() == 1) {
            return 0;
        }
        double bytesPerTokenAndLayer = (layout.isExpertParallel() ? 3.0 : 4.0)
                * deployment.architecture().hiddenSize()
                * (layout.gpus() - 1)
                / layout.gpus();
        return layersWithCollectives() * tokensPerSequence() * bytesPerTokenAndLayer / rates.linkBytesPerSecond();
    }

    /** {@code t0 + t_layer·L + t_moe·L_moe}, and {@code t_dsa·L} where attention reads picked tokens, per step. */
    double cpu() {
        Architecture architecture = deployment.architecture();
        boolean picks = attention().indexer().topTokens().isPresent();
        return steps().secondsPerStep()
                + steps().secondsPerLayer() * architecture.layers()
                + steps().secondsPerExpertLayer() * architecture.moeLayers()
                + (picks ? steps().secondsPerSparseLayer() * architecture.layers() : 0);
    }

    /** {@code t_seq}; under expert parallelism each GPU schedules its own sequences, {@code t_seq/t}. */
    double cpuPerSequence() {
        return layout.isExpertParallel() ? steps().secondsPerSequence() / layout.gpus() : steps().secondsPerSequence();
    }

    /** {@code n/B = 1 + pre·I/O}: tokens of a step per running sequence, a prompt's weighed as much as they take. */
    private double tokensPerSequence() {
        return 1 + steps().promptTokenWeight() * request.promptTokensPerStep();
    }

    private int layersWithCollectives() {
        if (layout.isExpertParallel()) {
            return deployment.architecture().moeLayers();
        }
        return layout.gpus() > 1 ? deployment.architecture().layers() : 0;
    }

    /**
     * {@code f·q_x·m·F} with {@code m = moe_f·(dep_f under expert parallelism)·g/(g + d0)}, g = the width of an expert on one
     * GPU: narrow slices are slow.
     */
    private double expertFlops() {
        int width = deployment.architecture().expertWidth();
        double slice = layout.isExpertParallel() ? width : (double) width / layout.gpus();
        double spread = layout.isExpertParallel() ? steps().expertParallelEfficiency() : 1;
        return spread * slice / (slice + steps().halfEfficientExpertWidth()) * rates.expertFlops();
    }

    /**
     * {@code per(c)}, FLOP of one token attending to a context: scores and values, two each per multiply-add. {@code 4·( Q_full·L_full·c
     * + Q_window·L_window·min(c, window) )}, or {@code 2·heads·width·L_full·c} under latent attention; where an indexer picks
     * the tokens, c is no more than those, and picking them takes {@link #INDEXER_FLOP} for each token and layer.
     */
    private double attentionFlops(double contextTokens, double latentWidth) {
        Attention attention = attention();
        double picked = KvCache.picked(attention, contextTokens);
        double attending = attention.isLatent()
                ? 2 * attention.heads() * latentWidth * attention.full().count() * picked
                : 4 * (double) attention.full().queryWidth() * attention.full().count() * picked
                        + 4
                                * (double) attention.window().queryWidth()
                                * attention.window().count()
                                * Math.min(contextTokens, attention.windowTokens());
        return attention.indexer().topTokens().isPresent()
                ? attending + INDEXER_FLOP * contextTokens * attention.full().count()
                : attending;
    }

    private Attention attention() {
        return deployment.architecture().attention();
    }

    private StepConstants steps() {
        return rates.steps();
    }
}
