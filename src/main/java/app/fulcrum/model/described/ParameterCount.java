package app.fulcrum.model.described;

import java.util.OptionalDouble;

/**
 * The weights of a decoder, counted from its shape. Matrices as {@code transformers} has them for Llama, Mixtral, Qwen and
 * DeepSeek models: with <i>h</i> the hidden size, <i>n</i> heads of width <i>d</i> and <i>k</i> key-value heads,
 *
 * <ul>
 *   <li>attention: {@code h·d·(2n + 2k)}; latent attention (DeepSeek-V2, arXiv 2405.04434) {@code h·q + q·n·(c + r)} for
 *       queries, or {@code h·n·(c + r)} where they are not compressed, and {@code h·(l + r) + l·n·(c + v) + n·v·h} for the
 *       rest, with <i>q</i>, <i>l</i> the ranks of queries and of keys and values, <i>c</i>, <i>r</i>, <i>v</i> the widths of
 *       a key, of its rotary part and of a value;
 *   <li>feed-forward: three matrices, {@code 3·h·w}; per routed expert the same of its own width, and {@code h·E} for the
 *       router;
 *   <li>embeddings: {@code V·h} of input and of output, once where they are tied.
 * </ul>
 *
 * Norms and biases, less than a thousandth, are left out.
 *
 * @param total all stored weights
 * @param activeMatmul weights multiplied per token, input embedding not counted
 * @param routedExperts stored weights of the routed experts
 */
record ParameterCount(OptionalDouble total, OptionalDouble activeMatmul, double routedExperts) {

    private static final int MATRICES_OF_FEED_FORWARD = 3;

    static ParameterCount of(DescribedModel model) {
        double routed = model.hasExperts() ? routedLayers(model) * model.get(ModelMeasure.EXPERTS) * expert(model) : 0;
        OptionalDouble attention = attention(model);
        boolean isKnown = attention.isPresent()
                && model.has(ModelMeasure.VOCABULARY)
                && (model.has(ModelMeasure.FEED_FORWARD_WIDTH) || denseLayers(model) == 0);
        if (!isKnown) {
            return new ParameterCount(OptionalDouble.empty(), OptionalDouble.empty(), routed);
        }
        double embedding = model.get(ModelMeasure.VOCABULARY) * hidden(model);
        double multipliedByAll = model.get(ModelMeasure.LAYERS) * attention.getAsDouble()
                + denseLayers(model) * feedForward(model, model.getOr(ModelMeasure.FEED_FORWARD_WIDTH, 0))
                + besideExperts(model)
                + embedding;
        double active = multipliedByAll + (model.hasExperts() ? routed * shareUsed(model) : 0);
        double total = multipliedByAll + routed + (model.isEmbeddingTied() ? 0 : embedding);
        return new ParameterCount(OptionalDouble.of(total), OptionalDouble.of(active), routed);
    }

    private static double shareUsed(DescribedModel model) {
        return model.get(ModelMeasure.EXPERTS_PER_TOKEN) / model.get(ModelMeasure.EXPERTS);
    }

    private static double hidden(DescribedModel model) {
        return model.get(ModelMeasure.HIDDEN_SIZE);
    }

    private static double routedLayers(DescribedModel model) {
        return model.get(ModelMeasure.LAYERS) - model.getOr(ModelMeasure.DENSE_LAYERS, 0);
    }

    private static double denseLayers(DescribedModel model) {
        return model.hasExperts() ? model.getOr(ModelMeasure.DENSE_LAYERS, 0) : model.get(ModelMeasure.LAYERS);
    }

    private static double feedForward(DescribedModel model, double width) {
        return MATRICES_OF_FEED_FORWARD * hidden(model) * width;
    }

    private static double expert(DescribedModel model) {
        return feedForward(model, model.get(ModelMeasure.EXPERT_WIDTH));
    }

    /** Experts that every token passes through, and routers. */
    private static double besideExperts(DescribedModel model) {
        return model.hasExperts()
                ? routedLayers(model)
                        * (feedForward(model, model.getOr(ModelMeasure.SHARED_WIDTH, 0))
                                + hidden(model) * model.get(ModelMeasure.EXPERTS))
                : 0;
    }

    /** Of one layer; not known of linear attention, nor of latent attention whose widths are not all there. */
    private static OptionalDouble attention(DescribedModel model) {
        if (model.getOr(ModelMeasure.LINEAR_LAYERS, 0) > 0) {
            return OptionalDouble.empty();
        }
        double heads = model.get(ModelMeasure.HEADS);
        if (!model.isLatent()) {
            return OptionalDouble.of(
                    hidden(model) * model.headWidth() * 2 * (heads + model.get(ModelMeasure.KV_HEADS)));
        }
        if (!model.has(ModelMeasure.KEY_WIDTH) || !model.has(ModelMeasure.VALUE_WIDTH)) {
            return OptionalDouble.empty();
        }
        double rank = model.get(ModelMeasure.KV_RANK);
        double rope = model.getOr(ModelMeasure.ROPE_WIDTH, 0);
        double key = model.get(ModelMeasure.KEY_WIDTH);
        double value = model.get(ModelMeasure.VALUE_WIDTH);
        double queries = heads * (key + rope);
        double query = model.has(ModelMeasure.QUERY_RANK)
                ? model.get(ModelMeasure.QUERY_RANK) * (hidden(model) + queries)
                : hidden(model) * queries;
        return OptionalDouble.of(
                query + hidden(model) * (rank + rope) + rank * heads * (key + value) + heads * value * hidden(model));
    }
}
