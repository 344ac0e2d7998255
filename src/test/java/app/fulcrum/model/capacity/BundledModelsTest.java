package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.KvCache;
import app.fulcrum.model.deployment.ToyHardware;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The bundled price book against the tables of the throughput study it was made from. */
class BundledModelsTest {

    /** The book's identifiers of the models that the study calls otherwise. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "DeepSeek-R1-Distill-Llama-70B", "llama-3.3-70b",
            "Mistral-Small-4-119B-A6.5B", "mistral-small-4",
            "Nemotron-3-Nano-30B-A3B", "nemotron-3-nano",
            "Nemotron-3-Super-120B-A12B", "nemotron-3-super",
            "Nemotron-3-Ultra-550B-A55B", "nemotron-3-ultra",
            "Nemotron-3.5-Lightning-30B-A3B", "nemotron-3.5-lightning");

    @Test
    void everyShapeAndItsCacheIsThatOfTheStudy() {
        ThroughputStudy study = ThroughputStudy.read();
        assertThat(study.architectureRecords).hasSize(70).allSatisfy((model, record) -> {
            Architecture bundled =
                    BundledModels.architecture(OTHERWISE.getOrDefault(model, model.toLowerCase(Locale.ROOT)));
            assertThat(bundled).isEqualTo(study.architectures.get(model));
            if (bundled.attention().window().count() == 0) {
                double index = bundled.attention().indexer().bytesPerToken();
                assertThat(KvCache.bytesPerToken(bundled.attention(), 2) - index)
                        .isEqualTo(record.get("kvBytesPerTokenBf16").asDouble());
                assertThat(KvCache.bytesPerToken(bundled.attention(), 1) - index)
                        .isEqualTo(record.get("kvBytesPerTokenFp8").asDouble());
            }
        });
    }

    @Test
    void everyGpuIsThatOfTheStudy() {
        assertThat(ThroughputStudy.read().gpus)
                .isNotEmpty()
                .allSatisfy((id, gpu) ->
                        assertThat(withoutNameAndSource(BundledModels.gpu(id))).isEqualTo(withoutNameAndSource(gpu)));
    }

    @Test
    void constantsAreThoseOfTheStudy() {
        assertThat(BundledModels.CONSTANTS)
                .usingRecursiveComparison()
                .ignoringFields("provenance", "classes", "servers")
                .isEqualTo(ThroughputStudy.read().constants);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,             none",
        "MULTI_NODE,       multi-node",
        "SPARSE_ATTENTION, sparse-attention",
        "AMD,              amd",
        "INTEGER_WEIGHTS,  int4",
        "GPU_UNMEASURED,   gpu-unmeasured",
        "MEMORY_EDGE,      memory-edge",
        "EXPERT_PARALLEL,  expert-parallel"
    })
    void classesAreThoseOfTheStudy(Trait trait, String doubt) {
        for (String kind : List.of("dense", "moe")) {
            if (trait == Trait.EXPERT_PARALLEL && kind.equals("dense")) {
                continue;
            }
            EstimateClass bundled = BundledModels.CONSTANTS.classOf(kind.equals("moe"), trait);
            JsonNode study = ThroughputStudy.estimateClass(kind, doubt);
            assertThat(bundled.middle()).isEqualTo(study.get("mid").asDouble());
            assertThat(bundled.low()).isEqualTo(study.get("low").asDouble());
            assertThat(bundled.high()).isEqualTo(study.get("high").asDouble());
            assertThat(bundled.plannedShare()).isEqualTo(study.get("planning").asDouble());
            assertThat(bundled.publishers()).isEqualTo(study.get("publishers").asInt());
            assertThat(bundled.rows()).isEqualTo(study.get("rows").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"vllm, vllm", "tgi, tgi", "tensorrt-llm, trtllm", "sglang, sglang"})
    void enginesAreThoseOfTheStudy(String id, String engine) {
        assertThat(BundledModels.engine(id).expertStepTime()).isEqualTo(ThroughputStudy.engine("stepTime", engine));
        assertThat(BundledModels.engine(id).usableMemoryShare()).isEqualTo(ThroughputStudy.engine("memory", engine));
    }

    @Test
    void everyMeasurementIsARowOfTheCalibrationSet() {
        List<CalibrationRow> rows = CalibrationRow.all();
        for (MeasurementSeries series : BundledModels.BOOK.measurements()) {
            for (MeasurementSeries.Run run : series.runs()) {
                assertThat(rows).as("%s %s", series.id(), run).anyMatch(row -> isSame(row, series, run));
            }
        }
    }

    @Test
    void measurementsOfAModelServeAllModelsOfItsShape() {
        Architecture llama = BundledModels.architecture("llama-3.3-70b");
        List<MeasurementSeries> series = BundledModels.BOOK.measurementsOf(llama, "H200-SXM");
        assertThat(series)
                .extracting(MeasurementSeries::modelId)
                .contains("llama-3.3-70b", "llama-3.1-70b")
                .containsOnly("llama-3.3-70b", "llama-3.1-70b");
        assertThat(series).extracting(MeasurementSeries::gpuId).containsOnly("H200-SXM");
    }

    private static boolean isSame(CalibrationRow row, MeasurementSeries series, MeasurementSeries.Run run) {
        return row.text("model").toLowerCase(Locale.ROOT).equals(series.modelId())
                && row.text("gpu").equals(series.gpuId())
                && row.expertPrecision() == series.weights()
                && row.number("gpus") == run.gpus()
                && row.layout().isExpertParallel() == run.isExpertParallel()
                && row.number("inputTokens") == run.inputTokens()
                && row.number("outputTokens") == run.outputTokens()
                && row.number("maxSequences") == run.maxSequences()
                && Math.abs(row.number("measuredTokensPerSecond") - run.outputTokensPerSecond()) <= 0.051;
    }

    private static Gpu withoutNameAndSource(Gpu gpu) {
        return new Gpu(
                gpu.id(),
                "",
                gpu.usableMemoryBytes(),
                gpu.memoryBandwidthBytesPerSecond(),
                gpu.denseBf16Flops(),
                gpu.denseFp8Flops(),
                gpu.denseFp4Flops(),
                gpu.tdpWatts(),
                gpu.linkBytesPerSecondOneWay(),
                gpu.gpusPerNode(),
                gpu.family(),
                gpu.isMeasured(),
                Optional.of(ToyHardware.MADE_UP));
    }
}
