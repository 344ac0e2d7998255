package app.fulcrum.storage.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.DescribedModel.Flaw;
import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.support.Books;
import app.fulcrum.text.ProblemSentences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configurations hold what matters of those that publishers give out, and a few members that do not. */
class ModelConfigJsonTest {

    private static final double WITHIN_2_PERCENT = 0.02;

    private static final String LLAMA_3_1_8B = """
        {"architectures": ["LlamaForCausalLM"], "attention_bias": false, "hidden_act": "silu", "hidden_size": 4096,
         "intermediate_size": 14336, "max_position_embeddings": 131072, "model_type": "llama",
         "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8, "rms_norm_eps": 1e-05,
         "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 128256}\
        """;

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of("llama-3.1-8b", LLAMA_3_1_8B),
                Arguments.of("llama-3.3-70b", """
                    {"hidden_size": 8192, "intermediate_size": 28672, "max_position_embeddings": 131072,
                     "num_attention_heads": 64, "num_hidden_layers": 80, "num_key_value_heads": 8,
                     "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 128256}\
                    """),
                Arguments.of("qwen3-32b", """
                    {"head_dim": 128, "hidden_size": 5120, "intermediate_size": 25600,
                     "max_position_embeddings": 40960, "num_attention_heads": 64, "num_hidden_layers": 64,
                     "num_key_value_heads": 8, "sliding_window": null, "tie_word_embeddings": false,
                     "torch_dtype": "bfloat16", "use_sliding_window": false, "vocab_size": 151936}\
                    """),
                Arguments.of("qwen3-4b", """
                    {"head_dim": 128, "hidden_size": 2560, "intermediate_size": 9728,
                     "max_position_embeddings": 40960, "num_attention_heads": 32, "num_hidden_layers": 36,
                     "num_key_value_heads": 8, "tie_word_embeddings": true, "torch_dtype": "bfloat16",
                     "vocab_size": 151936}\
                    """),
                Arguments.of("mixtral-8x7b", """
                    {"hidden_size": 4096, "intermediate_size": 14336, "max_position_embeddings": 32768,
                     "model_type": "mixtral", "num_attention_heads": 32, "num_experts_per_tok": 2,
                     "num_hidden_layers": 32, "num_key_value_heads": 8, "num_local_experts": 8,
                     "sliding_window": null, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
                     "vocab_size": 32000}\
                    """),
                Arguments.of("qwen3-30b-a3b", """
                    {"decoder_sparse_step": 1, "head_dim": 128, "hidden_size": 2048, "intermediate_size": 6144,
                     "max_position_embeddings": 40960, "mlp_only_layers": [], "moe_intermediate_size": 768,
                     "num_attention_heads": 32, "num_experts": 128, "num_experts_per_tok": 8,
                     "num_hidden_layers": 48, "num_key_value_heads": 4, "sliding_window": null,
                     "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 151936}\
                    """),
                Arguments.of("qwen3-235b-a22b", """
                    {"decoder_sparse_step": 1, "head_dim": 128, "hidden_size": 4096, "intermediate_size": 12288,
                     "max_position_embeddings": 40960, "mlp_only_layers": [], "moe_intermediate_size": 1536,
                     "num_attention_heads": 64, "num_experts": 128, "num_experts_per_tok": 8,
                     "num_hidden_layers": 94, "num_key_value_heads": 4, "tie_word_embeddings": false,
                     "torch_dtype": "bfloat16", "vocab_size": 151936}\
                    """),
                Arguments.of("deepseek-v3", """
                    {"first_k_dense_replace": 3, "hidden_size": 7168, "intermediate_size": 18432,
                     "kv_lora_rank": 512, "max_position_embeddings": 163840, "model_type": "deepseek_v3",
                     "moe_intermediate_size": 2048, "moe_layer_freq": 1, "n_routed_experts": 256,
                     "n_shared_experts": 1, "num_attention_heads": 128, "num_experts_per_tok": 8,
                     "num_hidden_layers": 61, "num_key_value_heads": 128, "q_lora_rank": 1536,
                     "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
                     "quantization_config": {"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8",
                     "weight_block_size": [128, 128]}, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
                     "vocab_size": 129280}\
                    """),
                Arguments.of("gpt-oss-120b", """
                    {"attention_bias": true, "head_dim": 64, "hidden_size": 2880, "intermediate_size": 2880,
                     "layer_types": [%s], "max_position_embeddings": 131072, "model_type": "gpt_oss",
                     "num_attention_heads": 64, "num_experts_per_tok": 4, "num_hidden_layers": 36,
                     "num_key_value_heads": 8, "num_local_experts": 128,
                     "quantization_config": {"modules_to_not_convert": ["model.layers.*.self_attn",
                     "model.layers.*.mlp.router", "model.embed_tokens", "lm_head"], "quant_method": "mxfp4"},
                     "sliding_window": 128, "tie_word_embeddings": false, "vocab_size": 201088}\
                    """.formatted(alternating(36))),
                Arguments.of("llama-4-scout", """
                    {"model_type": "llama4", "torch_dtype": "bfloat16", "text_config": {
                     "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120,
                     "interleave_moe_layer_step": 1, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
                     "max_position_embeddings": 10485760, "model_type": "llama4_text", "no_rope_layers": [],
                     "num_attention_heads": 40, "num_experts_per_tok": 1, "num_hidden_layers": 48,
                     "num_key_value_heads": 8, "num_local_experts": 16, "tie_word_embeddings": false,
                     "vocab_size": 202048}, "vision_config": {"hidden_size": 1408, "num_hidden_layers": 34}}\
                    """));
    }

    private static String alternating(int layers) {
        return "\"sliding_attention\", \"full_attention\", ".repeat(layers / 2).replaceFirst(", $", "");
    }

    @ParameterizedTest
    @MethodSource("known")
    void parametersCountedFromTheShapeAreThoseOfThePriceBook(String id, String config) {
        DescribedModel model = sound(config);
        Architecture book = shape(id);

        assertThat(billion(model, ModelMeasure.TOTAL_BILLION) * 1e9 / book.totalParameters() - 1)
                .isCloseTo(0, within(WITHIN_2_PERCENT));
        assertThat(billion(model, ModelMeasure.ACTIVE_BILLION) * 1e9 / book.activeMatmulParameters() - 1)
                .isCloseTo(0, within(WITHIN_2_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("known")
    void theShapeIsThatOfThePriceBook(String id, String config) {
        Architecture read = sound(config).model().architecture().orElseThrow();
        Architecture book = shape(id);

        assertThat(read.attention()).isEqualTo(book.attention());
        assertThat(List.of(read.layers(), read.moeLayers(), read.experts(), read.expertsPerToken(), read.expertWidth()))
                .containsExactly(
                        book.layers(), book.moeLayers(), book.experts(), book.expertsPerToken(), book.expertWidth());
        assertThat(read.hiddenSize()).isEqualTo(book.hiddenSize());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"torch_dtype\": \"bfloat16\" | BF16",
                "\"dtype\": \"float16\" | BF16",
                "\"quantization_config\": {\"quant_method\": \"fp8\"} | FP8",
                "\"quantization_config\": {\"quant_method\": \"awq\", \"bits\": 4} | INT4",
                "\"quantization_config\": {\"quant_method\": \"gptq\", \"bits\": 4} | INT4",
                "\"quantization_config\": {\"quant_method\": \"mxfp4\"} | MXFP4",
                "\"quantization_config\": {\"quant_method\": \"modelopt\", \"quant_algo\": \"NVFP4\"} | FP4",
                "\"quantization_config\": {\"quant_method\": \"compressed-tensors\", \"config_groups\":"
                        + " {\"group_0\": {\"weights\": {\"num_bits\": 4, \"type\": \"int\"}}}} | INT4",
                "\"quantization_config\": {\"quant_method\": \"compressed-tensors\", \"config_groups\":"
                        + " {\"group_0\": {\"weights\": {\"num_bits\": 8, \"type\": \"float\"}}}} | FP8"
            })
    void weightsComeInThePrecisionThatIsNamed(String member, Precision precision) {
        assertThat(sound(LLAMA_3_1_8B.replace("\"torch_dtype\": \"bfloat16\"", member))
                        .releasedIn())
                .isEqualTo(precision);
    }

    @Test
    void fourBitExpertsLeaveTheRestAlone() {
        String config = (String) known().filter(each -> each.get()[0].equals("gpt-oss-120b"))
                .findFirst()
                .orElseThrow()
                .get()[1];

        assertThat(sound(config).nonExpertBf16InFourBit()).isTrue();
        assertThat(sound(config.replace("modules_to_not_convert", "other")).nonExpertBf16InFourBit())
                .isFalse();
    }

    @Test
    void stateOfLinearAttentionIsWorkedOutAndItsWeightsAreAskedFor() {
        Outcome<DescribedModel> read = read("""
            {"full_attention_interval": 4, "head_dim": 256, "hidden_size": 2048, "intermediate_size": 5120,
             "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 32,
             "linear_value_head_dim": 128, "moe_intermediate_size": 512, "num_attention_heads": 16,
             "num_experts": 512, "num_experts_per_tok": 10, "num_hidden_layers": 48, "num_key_value_heads": 2,
             "shared_expert_intermediate_size": 512, "vocab_size": 151936}\
            """);

        DescribedModel model = read.value().orElseThrow();
        assertThat(model.find(ModelMeasure.LINEAR_LAYERS)).hasValue(36);
        assertThat(model.find(ModelMeasure.LINEAR_STATE)).hasValue(2.097152);
        assertThat(model.flaws())
                .containsExactly(
                        new Flaw.Missing(ModelMeasure.TOTAL_BILLION), new Flaw.Missing(ModelMeasure.ACTIVE_BILLION));
    }

    @Test
    void windowsOfEveryNthLayerAreCounted() {
        String windows = "\"sliding_window\": 1024, \"sliding_window_pattern\": 6, \"tie_word_embeddings\": false";
        DescribedModel model = sound(LLAMA_3_1_8B.replace("\"tie_word_embeddings\": false", windows));

        assertThat(model.find(ModelMeasure.WINDOW_LAYERS)).hasValue(27);
        assertThat(model.find(ModelMeasure.WINDOW_TOKENS)).hasValue(1024);
        assertThat(sound(LLAMA_3_1_8B.replace(
                                "\"tie_word_embeddings\": false",
                                "\"sliding_window\": 4096, \"use_sliding_window\": false,"
                                        + " \"tie_word_embeddings\": false"))
                        .find(ModelMeasure.WINDOW_LAYERS))
                .isEmpty();
    }

    @Test
    void everyMemberThatCannotBeTakenIsNamed() {
        Outcome<DescribedModel> read = read("""
            {"hidden_size": 4096, "intermediate_size": "14336", "num_attention_heads": 32,
             "num_hidden_layers": 32, "vocab_size": 128256.5, "torch_dtype": "complex64",
             "quantization_config": {"quant_method": "hqq"}, "index_topk": 2048, "max_position_embeddings": null}\
            """);

        assertThat(read.problems())
                .extracting(Problem::code, problem -> problem.place().path())
                .containsExactly(
                        tuple(ProblemCode.CONFIG_VALUE_USUAL, "num_key_value_heads"),
                        tuple(ProblemCode.CONFIG_VALUE_NOT_READ, "intermediate_size"),
                        tuple(ProblemCode.CONFIG_VALUE_NOT_READ, "vocab_size"),
                        tuple(ProblemCode.CONFIG_VALUE_NOT_READ, "torch_dtype"),
                        tuple(ProblemCode.CONFIG_VALUE_NOT_READ, "quantization_config.quant_method"),
                        tuple(ProblemCode.CONFIG_NOT_DESCRIBED, "index_topk"));
        DescribedModel model = read.value().orElseThrow();
        assertThat(model.find(ModelMeasure.KV_HEADS)).hasValue(32);
        assertThat(model.find(ModelMeasure.FEED_FORWARD_WIDTH)).isEmpty();
        assertThat(model.find(ModelMeasure.CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not json", "[1, 2]", "{\"hidden_size\": 4096", "{\"hidden_size\": 1, \"hidden_size\": 2}"})
    void whatIsNoObjectIsRefused(String text) {
        assertThat(read(text).isRefused()).isTrue();
    }

    @Test
    void anotherFileOfAModelIsRefusedByWhatIsNotInIt() {
        Outcome<DescribedModel> read = read("{\"bos_token\": \"<s>\", \"hidden_size\": 4096}");

        assertThat(read.isRefused()).isTrue();
        assertThat(ProblemSentences.sentence(read.problems().getFirst()))
                .startsWith("This is no configuration of a model: “num_hidden_layers” is not in it.");
    }

    private static Architecture shape(String id) {
        return Books.bundled().openModel(id).orElseThrow().architecture().orElseThrow();
    }

    private static double billion(DescribedModel model, ModelMeasure size) {
        return model.countedBillion(size).orElseThrow();
    }

    private static Outcome<DescribedModel> read(String config) {
        return new ModelConfigJson().read(config.getBytes(StandardCharsets.UTF_8));
    }

    private static DescribedModel sound(String config) {
        Outcome<DescribedModel> outcome = read(config);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.value().orElseThrow().flaws()).isEmpty();
        return outcome.value().orElseThrow();
    }
}
