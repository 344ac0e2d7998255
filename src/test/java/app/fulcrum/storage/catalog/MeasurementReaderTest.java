package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.RecordFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementReaderTest {

    private static final String GOOD = """
        {"records": [{
          "id": "doc/model", "modelId": "model", "gpuId": "gpu", "weights": "fp8", "kvCache": "bf16",
          "servingStackId": "vllm", "derived": true,
          "runs": [
            {"gpus": 8, "expertParallel": true, "inputTokens": 911.4, "outputTokens": 300, "maxSequences": 64,
             "outputTokensPerSecond": 1234.5},
            {"gpus": 2, "inputTokens": 1000, "outputTokens": 1000, "maxSequences": 1,
             "outputTokensPerSecond": 80}
          ],
          "source": {"title": "A document", "asOf": "2026-01"}, "confidence": "high"
        }]}
        """;

    @Test
    void everyMemberArrivesWhereItBelongs() {
        MeasurementSeries series = read(GOOD).value().getFirst();
        assertThat(series.id()).isEqualTo("doc/model");
        assertThat(series.weights()).isEqualTo(Precision.FP8);
        assertThat(series.kvCache()).isEqualTo(Precision.BF16);
        assertThat(series.servingStackId()).isEqualTo("vllm");
        assertThat(series.isDerived()).isTrue();
        assertThat(series.runs())
                .containsExactly(
                        new MeasurementSeries.Run(8, true, 911.4, 300, 64, 1234.5),
                        new MeasurementSeries.Run(2, false, 1_000, 1_000, 1, 80));
    }

    @Test
    void unknownModelGpuOrEngineIsNamed() {
        assertThat(codes(GOOD.replace("\"modelId\": \"model\"", "\"modelId\": \"other\"")))
                .containsExactly(ProblemCode.UNKNOWN_ID);
        assertThat(codes(GOOD.replace("\"gpuId\": \"gpu\"", "\"gpuId\": \"other\"")))
                .containsExactly(ProblemCode.UNKNOWN_ID);
        assertThat(codes(GOOD.replace("vllm", "other"))).containsExactly(ProblemCode.UNKNOWN_ID);
    }

    @Test
    void cacheOfAnotherPrecisionThanTheModelKnowsIsRefused() {
        assertThat(codes(GOOD.replace("\"kvCache\": \"bf16\"", "\"kvCache\": \"int4\"")))
                .containsExactly(ProblemCode.NOT_ONE_OF);
    }

    @Test
    void seriesWithoutRunsIsRefused() {
        String empty = GOOD.replaceAll("(?s)\"runs\": \\[.*?\\]", "\"runs\": []");
        assertThat(codes(empty)).containsExactly(ProblemCode.MISSING_MEMBER);
        assertThat(read(empty).value()).isEmpty();
    }

    @Test
    void rateOfNothingIsRefused() {
        assertThat(codes(GOOD.replace("1234.5", "0"))).containsExactly(ProblemCode.OUT_OF_RANGE);
    }

    private record Reading(List<MeasurementSeries> value, List<Problem> problems) {}

    private static List<ProblemCode> codes(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static Reading read(String text) {
        RecordFile file = RecordFile.parse("measurements.json", text.getBytes(StandardCharsets.UTF_8));
        var reader = new MeasurementReader(Set.of("model"), Set.of("gpu"), Set.of("vllm"));
        Optional<List<MeasurementSeries>> records = file.records(MeasurementSeries::id, reader::read);
        return new Reading(records.orElseThrow(), file.problems());
    }
}
