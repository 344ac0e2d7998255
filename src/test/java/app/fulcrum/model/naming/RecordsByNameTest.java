package app.fulcrum.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.support.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsByNameTest {

    private static final PriceBook BOOK = Books.bundled();

    @ParameterizedTest
    @CsvSource({
        "h100, H100-SXM",
        "NVIDIA H100 80GB HBM3, H100-SXM",
        "NVIDIA H100 PCIe, H100-PCIe",
        "NVIDIA H100 NVL, H100-NVL",
        "h100-dgxc, H100-SXM",
        "NVIDIA H200, H200-SXM",
        "b200-trt, B200-SXM",
        "gb300-nv, GB300",
        "NVIDIA A100-SXM4-80GB, A100-SXM-80GB",
        "NVIDIA A100 80GB PCIe, A100-PCIe-80GB",
        "AMD Instinct MI355X OAM, MI355X",
        "mi300x, MI300X",
        "NVIDIA L40S, L40S",
        "Tesla T4, T4",
        "NVIDIA RTX PRO 6000 Blackwell Server Edition, RTX-PRO-6000-Server",
        "NVIDIA RTX 6000 Ada Generation, RTX-6000-Ada",
        "NVIDIA GeForce RTX 4090, RTX-4090",
        "NVIDIA GH200 480GB, GH200-96GB",
    })
    void aGpuIsFoundByWhatOthersCallIt(String name, String id) {
        assertThat(GpuNames.find(name, BOOK)).map(gpu -> gpu.id()).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A100",
                "NVIDIA A100-PCIE-40GB",
                "NVIDIA A100-SXM4-80GB MIG 1g.10gb",
                "NVIDIA GeForce RTX 4090 Laptop GPU",
                "NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition",
                "h100 and b200",
                "NVIDIA GH200 144G HBM3e",
                "tpu-v6e",
                "h1000"
            })
    void anUncertainGpuIsNone(String name) {
        assertThat(GpuNames.find(name, BOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "meta-llama/Llama-3.3-70B-Instruct, llama-3.3-70b",
        "RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic, llama-3.3-70b",
        "meta-llama/Meta-Llama-3.1-8B-Instruct, llama-3.1-8b",
        "/models/qwen3-32b-awq, qwen3-32b",
        "Qwen/Qwen3-235B-A22B-Instruct-2507, qwen3-235b-a22b-2507",
        "Qwen-3.5-397B-A17B, qwen3.5-397b-a17b",
        "Qwen/Qwen2.5-7B-Instruct, qwen2.5-7b",
        "openai/gpt-oss-120b, gpt-oss-120b",
        "deepseek-ai/DeepSeek-R1-0528, deepseek-r1",
        "nvidia/DeepSeek-R1-0528-NVFP4, deepseek-r1",
        "dsr1, deepseek-r1",
        "mistralai/Mixtral-8x7B-Instruct-v0.1, mixtral-8x7b",
        "zai-org/GLM-5-FP8, glm-5",
    })
    void aModelIsFoundByItsRepository(String name, String id) {
        assertThat(ModelNames.find(name, BOOK)).map(model -> model.id()).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "acme/model-70b", "/data/snapshots/0a1b2c", "llama", "Qwen/Qwen3-235B-A22B-Thinking-2507"})
    void anUncertainModelIsNone(String name) {
        assertThat(ModelNames.find(name, BOOK)).isEmpty();
    }

    @Test
    void everyRecordIsFoundByItsOwnNames() {
        assertThat(BOOK.gpus()).allSatisfy(gpu -> {
            assertThat(GpuNames.find(gpu.id(), BOOK)).hasValue(gpu);
            assertThat(GpuNames.find(gpu.name(), BOOK)).hasValue(gpu);
        });
        assertThat(BOOK.openModels())
                .allSatisfy(
                        model -> assertThat(ModelNames.find(model.id(), BOOK)).hasValue(model));
    }
}
