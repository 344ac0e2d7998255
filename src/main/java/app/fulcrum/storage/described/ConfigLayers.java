package app.fulcrum.storage.described;

import app.fulcrum.model.described.ModelMeasure;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which layers of a configuration do not attend to the whole context.
 *
 * @param measures what is known of the model, its layers among it
 */
record ConfigLayers(Config config, Map<ModelMeasure, Double> measures) {

    private static final String TYPES = "layer_types";
    private static final double BYTES_PER_STATE_ELEMENT = 4;
    private static final double MEGA = 1e6;

    void take() {
        int layers = (int) (double) measures.getOrDefault(ModelMeasure.LAYERS, 0.0);
        boolean areListed = config.isList(TYPES);
        windows(
                areListed
                        ? config.countIn(TYPES, "sliding_attention") + config.countIn(TYPES, "chunked_attention")
                        : windowsOf(layers));
        linear(areListed ? config.countIn(TYPES, "linear_attention") : linearBetweenFull(layers));
    }

    private void windows(int count) {
        if (count > 0) {
            measures.put(ModelMeasure.WINDOW_LAYERS, (double) count);
            config.number(ModelMeasure.WINDOW_TOKENS, "sliding_window", "attention_chunk_size")
                    .ifPresent(tokens -> measures.put(ModelMeasure.WINDOW_TOKENS, tokens));
        }
    }

    /**
     * Where layers are not listed, every n-th attends to the whole context; of Gemma 2 every second; of Llama 4, which says
     * which layers turn their keys, those that do not. A window without any of that is that of all layers.
     */
    private int windowsOf(int layers) {
        if (config.has("attention_chunk_size")) {
            int turning = config.countIn("no_rope_layers", "1");
            return turning > 0 ? turning : layers - layers / 4;
        }
        if (!config.has("sliding_window") || !config.truth("use_sliding_window").orElse(true)) {
            return 0;
        }
        OptionalInt every = config.has("sliding_window_pattern")
                ? config.count("sliding_window_pattern")
                : config.count("_sliding_window_pattern");
        if (every.isPresent() && every.getAsInt() > 0) {
            return layers - layers / every.getAsInt();
        }
        return config.text("model_type").equals("gemma2") ? layers - layers / 2 : layers;
    }

    private int linearBetweenFull(int layers) {
        OptionalInt every = config.count("full_attention_interval");
        return every.isPresent() && every.getAsInt() > 0 ? layers - layers / every.getAsInt() : 0;
    }

    /** The state of gated delta nets: keys by values for every value head, in 32 bits. */
    private void linear(int count) {
        if (count == 0) {
            return;
        }
        measures.put(ModelMeasure.LINEAR_LAYERS, (double) count);
        OptionalInt heads = config.count("linear_num_value_heads");
        OptionalInt keys = config.count("linear_key_head_dim");
        OptionalInt values = config.count("linear_value_head_dim");
        if (heads.isPresent() && keys.isPresent() && values.isPresent()) {
            measures.put(
                    ModelMeasure.LINEAR_STATE,
                    (double) heads.getAsInt() * keys.getAsInt() * values.getAsInt() * BYTES_PER_STATE_ELEMENT / MEGA);
        }
    }
}
