package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.MeasurementSeries.Run;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.ProblemCode;
import java.util.List;
import java.util.Set;

/** Reads what somebody has measured and published. */
record MeasurementReader(Set<String> modelIds, Set<String> gpuIds, Set<String> stackIds) {

    MeasurementSeries read(Fields record) {
        List<Run> runs = record.parts("runs", MeasurementReader::run);
        if (runs.isEmpty()) {
            record.report(ProblemCode.MISSING_MEMBER, "runs");
        }
        return new MeasurementSeries(
                record.words("id"),
                record.reference("modelId", "model", modelIds),
                record.reference("gpuId", "GPU", gpuIds),
                record.choice("weights", Precision.class),
                record.choice("kvCache", Precision.class),
                record.reference("servingStackId", "serving stack", stackIds),
                record.truthIfAny("derived"),
                runs,
                ProvenanceFields.read(record));
    }

    private static Run run(Fields run) {
        return new Run(
                run.whole("gpus", Bounds.COUNT),
                run.truthIfAny("expertParallel"),
                run.number("inputTokens", Bounds.TOKENS),
                run.number("outputTokens", Bounds.TOKENS),
                run.whole("maxSequences", Bounds.COUNT),
                run.number("outputTokensPerSecond", Bounds.TOKENS_PER_SECOND));
    }
}
