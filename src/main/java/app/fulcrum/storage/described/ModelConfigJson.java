package app.fulcrum.storage.described;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.ModelConfigs;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Spot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Reads a {@code config.json} as {@code transformers} writes it. The decoder of a model that also sees or hears is described
 * within, under {@code text_config}.
 */
public final class ModelConfigJson implements ModelConfigs {

    private static final Limits LIMITS = new Limits(1 << 20, 64, 200_000, 64 << 10, 4_096, 400, 400, 20);

    private static final String[] LAYERS = {"num_hidden_layers", "n_layer", "n_layers", "num_layers"};
    private static final String[] DECODERS = {"text_config", "language_config", "llm_config", "thinker_config"};
    private static final String[] EXPERTS = {
        "num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts", "num_routed_experts"
    };

    /** What changes figures and has no words here. */
    private static final String[] NOT_DESCRIBED = {
        "index_topk", "hybrid_override_pattern", "mamba_num_heads", "compress_ratios", "num_kv_shared_layers"
    };

    @Override
    public Outcome<DescribedModel> read(byte[] text) {
        Findings findings = new Findings("", LIMITS);
        Optional<DescribedModel> model =
                JsonReader.read(text, findings).flatMap(value -> read(new Spot(value, JsonPath.ROOT, findings)));
        return model.isEmpty() ? Outcome.refused(findings.problems()) : findings.conclude(model::get);
    }

    /** The same of what stands within another text. */
    public static Optional<DescribedModel> read(Spot spot) {
        return spot.value() instanceof JsonObject object
                ? read(new Config(object, spot.path(), spot.findings()))
                : spot.wrongType(Phrase.AN_OBJECT);
    }

    private static Optional<DescribedModel> read(Config whole) {
        Config decoder = Stream.of(DECODERS)
                .filter(whole::has)
                .filter(_ -> whole.firstOf(LAYERS).isEmpty())
                .flatMap(name -> whole.within(name).stream())
                .findFirst()
                .orElse(whole);
        for (String name : new String[] {LAYERS[0], "hidden_size", "num_attention_heads"}) {
            if (decoder.firstOf(names(name)).isEmpty()) {
                whole.findings().report(ProblemCode.NOT_A_MODEL_CONFIG, decoder.path(), decoder.object(), member(name));
                return Optional.empty();
            }
        }
        return Optional.of(new ModelConfigJson.Reading(whole, decoder).model());
    }

    private static String[] names(String usual) {
        return switch (usual) {
            case "hidden_size" -> new String[] {usual, "n_embd", "d_model"};
            case "num_attention_heads" -> new String[] {usual, "n_head", "n_heads"};
            default -> LAYERS;
        };
    }

    /**
     * One configuration being read.
     *
     * @param whole with what belongs to the checkpoint
     * @param config the decoder
     */
    private record Reading(Config whole, Config config, Map<ModelMeasure, Double> measures) {

        Reading(Config whole, Config config) {
            this(whole, config, new EnumMap<>(ModelMeasure.class));
        }

        DescribedModel model() {
            take(ModelMeasure.LAYERS, LAYERS);
            take(ModelMeasure.HIDDEN_SIZE, names("hidden_size"));
            take(ModelMeasure.VOCABULARY, "vocab_size");
            take(ModelMeasure.CONTEXT, "max_position_embeddings", "n_positions", "max_seq_len");
            take(ModelMeasure.HEADS, names("num_attention_heads"));
            if (config.has("kv_lora_rank")) {
                latent();
            } else {
                keysAndValues();
            }
            new ConfigLayers(config, measures).take();
            if (config.firstOf(EXPERTS).isPresent()) {
                experts();
            } else {
                take(ModelMeasure.FEED_FORWARD_WIDTH, "intermediate_size", "n_inner", "ffn_dim");
            }
            Stream.of(NOT_DESCRIBED).forEach(config::notDescribed);
            boolean hasExperts = measures.containsKey(ModelMeasure.EXPERTS);
            ConfigPrecision precision = ConfigPrecision.of(whole, config);
            return new DescribedModel(
                    name(), measures, precision.released(), isTied(), hasExperts && precision.leavesOthersAlone());
        }

        private void take(ModelMeasure measure, String... names) {
            put(measure, config.number(measure, names));
        }

        private void put(ModelMeasure measure, OptionalDouble number) {
            number.ifPresent(value -> measures.put(measure, value));
        }

        private void latent() {
            take(ModelMeasure.KV_RANK, "kv_lora_rank");
            take(ModelMeasure.ROPE_WIDTH, "qk_rope_head_dim");
            take(ModelMeasure.QUERY_RANK, "q_lora_rank");
            take(ModelMeasure.KEY_WIDTH, "qk_nope_head_dim");
            take(ModelMeasure.VALUE_WIDTH, "v_head_dim");
        }

        /** Without a number of its own every head has its keys and values, as {@code transformers} takes it. */
        private void keysAndValues() {
            take(ModelMeasure.KV_HEADS, "num_key_value_heads", "num_kv_heads");
            take(ModelMeasure.HEAD_WIDTH, "head_dim", "attention_head_dim");
            boolean isLeftOut =
                    config.firstOf("num_key_value_heads", "num_kv_heads").isEmpty();
            if (isLeftOut && measures.containsKey(ModelMeasure.HEADS)) {
                double heads = measures.get(ModelMeasure.HEADS);
                measures.put(ModelMeasure.KV_HEADS, heads);
                config.usual("num_key_value_heads", heads);
            }
        }

        private void experts() {
            take(ModelMeasure.EXPERTS, EXPERTS);
            take(
                    ModelMeasure.EXPERTS_PER_TOKEN,
                    "num_experts_per_tok",
                    "num_experts_per_token",
                    "experts_per_token",
                    "moe_topk",
                    "top_k_experts");
            boolean hasOwnWidth = config.firstOf("moe_intermediate_size", "expert_ffn_hidden_size")
                    .isPresent();
            take(ModelMeasure.EXPERT_WIDTH, "moe_intermediate_size", "expert_ffn_hidden_size", "intermediate_size");
            if (config.has("intermediate_size_mlp")) {
                take(ModelMeasure.FEED_FORWARD_WIDTH, "intermediate_size_mlp");
            } else if (hasOwnWidth) {
                take(ModelMeasure.FEED_FORWARD_WIDTH, "intermediate_size");
            }
            shared();
            denseLayers();
        }

        private void shared() {
            take(ModelMeasure.SHARED_WIDTH, "shared_expert_intermediate_size", "shared_intermediate_size");
            Optional<String> count = config.firstOf("n_shared_experts", "num_shared_experts", "num_shared_expert");
            boolean isLlama = config.text("model_type").startsWith("llama4");
            if (!measures.containsKey(ModelMeasure.SHARED_WIDTH)
                    && measures.containsKey(ModelMeasure.EXPERT_WIDTH)
                    && (count.isPresent() || isLlama)) {
                int shared = count.isPresent() ? config.count(count.get()).orElse(0) : 1;
                measures.put(ModelMeasure.SHARED_WIDTH, shared * measures.get(ModelMeasure.EXPERT_WIDTH));
            }
        }

        /** The first few, or those between every n-th with experts, or those a list names. */
        private void denseLayers() {
            int layers = (int) (double) measures.getOrDefault(ModelMeasure.LAYERS, 0.0);
            Optional<String> step = config.firstOf("interleave_moe_layer_step", "decoder_sparse_step");
            int dense = 0;
            if (config.has("first_k_dense_replace")) {
                dense = config.count("first_k_dense_replace").orElse(0);
            } else if (config.isList("moe_layer_freq")) {
                dense = config.countIn("moe_layer_freq", "0");
            } else if (config.isList("mlp_layer_types")) {
                dense = config.countIn("mlp_layer_types", "dense");
            } else if (step.isPresent()) {
                dense = layers - layers / Math.max(1, config.count(step.get()).orElse(1));
            }
            if (dense == 0 && config.isList("mlp_only_layers")) {
                dense = config.items("mlp_only_layers").size();
            }
            if (dense > 0) {
                measures.put(ModelMeasure.DENSE_LAYERS, (double) dense);
            }
        }

        /** The families of Gemma and Cohere share one embedding unless they say otherwise, others do not. */
        private boolean isTied() {
            String type = config.text("model_type");
            return config.truth("tie_word_embeddings")
                    .or(() -> whole.truth("tie_word_embeddings"))
                    .orElse(type.startsWith("gemma") || type.startsWith("cohere"));
        }

        private String name() {
            String path = whole.text("_name_or_path", "name_or_path").strip();
            String last = path.substring(path.lastIndexOf('/') + 1);
            return last.isEmpty() ? whole.text("model_type") : last;
        }
    }
}
