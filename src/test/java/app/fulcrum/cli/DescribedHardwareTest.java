package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** GPUs and models that the price book does not list, on the command line. */
class DescribedHardwareTest {

    private static final String LLAMA = """
        {"_name_or_path": "house/Llama-House-8B", "hidden_size": 4096, "intermediate_size": 14336,
         "max_position_embeddings": 131072, "num_attention_heads": 32, "num_hidden_layers": 32,
         "num_key_value_heads": 8, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
         "vocab_size": 128256}\
        """;
    private static final String RTX_4090 = """
        {"name": "RTX 4090", "memoryGib": 24, "memoryBandwidthGBPerSecond": 1008, "bf16Tflops": 165}\
        """;
    private static final String FILE = "src/test/resources/scenarios/golden/v2.3/described-gpu-and-model.fulcrum.json";

    @TempDir
    Path folder;

    private String config;
    private String gpu;

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve("config.json"), LLAMA).toString();
        gpu = Files.writeString(folder.resolve("gpu.json"), RTX_4090).toString();
    }

    private static CommandRun capacity(String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"capacity", "--input-tokens", "800", "--output-tokens", "200"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private static double rate(JsonNode answer) {
        return answer.at("/tokensPerSecond/output").doubleValue();
    }

    @Test
    void aConfigurationIsAsGoodAsTheModelOfThePriceBook() {
        JsonNode described =
                capacity("--model-config", config, "--gpu", "H100-SXM").result();
        JsonNode listed =
                capacity("--model", "llama-3.1-8b", "--gpu", "H100-SXM").result();

        assertThat(described.get("model").stringValue()).isEqualTo("described Llama-House-8B");
        assertThat(rate(described) / rate(listed)).isCloseTo(1, within(0.01));
        assertThat(described.at("/band/doubts").toString() + described.get("doubts"))
                .contains("described-shape");
    }

    @Test
    void aDescribedGpuServesAndWithoutALinkAlone() {
        JsonNode alone = capacity("--model-config", config, "--gpu-spec", gpu).result();
        assertThat(alone.get("works").booleanValue()).isTrue();
        assertThat(alone.get("gpus").intValue()).isEqualTo(1);

        JsonNode spread = capacity("--model-config", config, "--gpu-spec", gpu, "--gpus", "2")
                .result();
        assertThat(spread.get("works").booleanValue()).isFalse();
        assertThat(spread.get("against").stringValue()).isEqualTo("fast-link");
    }

    @Test
    void whatIsWrongIsNamed() {
        CommandRun swapped = capacity("--model-config", gpu, "--gpu-spec", gpu);
        assertThat(swapped.exitCode()).isNotZero();
        assertThat(swapped.result().at("/error/code").stringValue()).isEqualTo("NOT_A_MODEL_CONFIG");

        CommandRun gone = capacity("--model-config", folder.resolve("none.json").toString(), "--gpu", "H100-SXM");
        assertThat(gone.exitCode()).isEqualTo(64);
        assertThat(gone.err()).contains("--model-config cannot be");

        assertThat(capacity("--model-config", config, "--gpu-spec", gpu, "--gpu", "H100-SXM")
                        .exitCode())
                .isEqualTo(64);
        assertThat(CommandRun.of(
                                "capacity",
                                "--table",
                                "--input-tokens",
                                "800",
                                "--output-tokens",
                                "200",
                                "--gpu-spec",
                                gpu)
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void aNumberOfADescriptionIsSetAndSeenInADifference() throws IOException {
        Path other = folder.resolve("other.fulcrum.json");
        Files.writeString(other, Files.readString(Path.of(FILE)).replace("\"memoryGib\": 24", "\"memoryGib\": 48"));

        CommandRun diff = CommandRun.of("diff", FILE, other.toString());
        assertThat(diff.out()).contains("memoryGib 24").contains("memoryGib 48");

        String gpuBytes = "/capacity/replica/memoryPerGpu/gpuBytes";
        CommandRun set = CommandRun.of("evaluate", "--set", "self-hosted.hosting.hardware.gpu.memoryGib=48", FILE);
        assertThat(set.result().at(gpuBytes).doubleValue())
                .isEqualTo(2
                        * CommandRun.of("evaluate", FILE).result().at(gpuBytes).doubleValue());
    }
}
