package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.KvCache;
import app.fulcrum.model.deployment.ToyHardware;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The bundled price book against the tables of the throughput study it was made from. */
class BundledModelsTest {

    @Test
    void everyShapeAndItsCacheIsThatOfTheStudy() {
        ThroughputStudy study = ThroughputStudy.read();
        assertThat(study.architectureRecords).isNotEmpty().allSatisfy((model, record) -> {
            Architecture bundled = BundledModels.architecture(model.toLowerCase(Locale.ROOT));
            assertThat(bundled).isEqualTo(study.architectures.get(model));
            assertThat(KvCache.bytesPerToken(bundled.attention(), 2))
                    .isEqualTo(record.get("kvBytesPerTokenBf16").asDouble());
            assertThat(KvCache.bytesPerToken(bundled.attention(), 1))
                    .isEqualTo(record.get("kvBytesPerTokenFp8").asDouble());
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
                .ignoringFields("provenance")
                .isEqualTo(ThroughputStudy.read().constants);
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
                gpu.family(),
                ToyHardware.MADE_UP);
    }
}
