package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.unit.Unit;

/**
 * Explains what attention keeps in memory and computes.
 *
 * @param attention how it is laid out
 * @param shape where its numbers come from
 */
record AttentionFigures(Attention attention, ShapeFacts shape) {

    /** Tokens attended to, summed over the layers. */
    Explanation layerTokens(Explanation context) {
        Formula full = product(shape.get(Fact.FULL_LAYERS), context);
        Formula window = product(shape.get(Fact.WINDOW_LAYERS), smallest(context, shape.get(Fact.WINDOW_TOKENS)));
        return new Computed(Term.LAYER_TOKENS, attention.windowLayers() == 0 ? full : sum(full, window), Unit.TOKENS);
    }

    /** What a sequence of some length keeps. */
    Explanation bytesPerSequence(KvPrecision precision, Explanation context) {
        Formula cache = product(bytesPerElement(precision), elementsPerLayer(), layerTokens(context));
        Formula state = product(shape.get(Fact.LINEAR_LAYERS), shape.get(Fact.LINEAR_STATE));
        return new Computed(
                Term.KV_BYTES_PER_SEQUENCE, attention.linearLayers() == 0 ? cache : sum(cache, state), Unit.BYTES);
    }

    static Explanation bytesPerElement(KvPrecision precision) {
        return Leaves.fixed(
                switch (precision) {
                    case BF16 -> Constant.BF16_BYTES;
                    case FP8 -> Constant.FP8_BYTES;
                });
    }

    private Explanation elementsPerLayer() {
        Formula elements = attention.latentElementsPerToken().isPresent()
                ? shape.get(Fact.LATENT_ELEMENTS)
                : product(Leaves.fixed(Constant.KEY_AND_VALUE), shape.get(Fact.KV_HEADS), shape.get(Fact.HEAD_WIDTH));
        return new Computed(Term.KV_ELEMENTS_PER_LAYER, elements, Unit.COUNT);
    }

    /** How many GPUs share the cache of one sequence. */
    Explanation gpusSharing(boolean isExpertParallel, Explanation gpus) {
        Formula sharing = isExpertParallel
                ? gpus
                : attention.latentElementsPerToken().isPresent() ? ONE : smallest(gpus, shape.get(Fact.KV_HEADS));
        return new Computed(Term.KV_GPUS, sharing, Unit.GPUS);
    }

    /** FLOP of one token attending to a context. */
    Explanation flop(Explanation context, Constant latentWidth) {
        Formula width = attention.latentElementsPerToken().isPresent()
                ? Leaves.fixed(latentWidth)
                : product(Leaves.fixed(Constant.KEY_AND_VALUE), shape.get(Fact.HEAD_WIDTH));
        return new Computed(
                Term.ATTENTION_FLOP,
                product(
                        Leaves.fixed(Constant.FLOP_PER_MULTIPLICATION),
                        shape.get(Fact.HEADS),
                        new Computed(Term.ATTENTION_WIDTH, width, Unit.COUNT),
                        layerTokens(context)),
                Unit.FLOP);
    }
}
