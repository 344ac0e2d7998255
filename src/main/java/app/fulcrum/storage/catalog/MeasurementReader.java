package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.MeasurementSeries.Run;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what somebody has measured and published. */
record MeasurementReader(Set<String> modelIds, Set<String> gpuIds, Set<String> stackIds) {

    private static final Map<String, Precision> CACHE_PRECISIONS = Stream.of(Precision.BF16, Precision.FP8)
            .collect(Collectors.toMap(Names::of, Function.identity(), (one, _) -> one, TreeMap::new));

    MeasurementSeries read(Fields record) {
        List<Run> runs = record.parts("runs", MeasurementReader::run);
        if (runs.isEmpty()) {
            record.report(ProblemCode.MISSING_MEMBER, member("runs"));
        }
        return new MeasurementSeries(
                record.words("id"),
                record.reference("modelId", Phrase.MODEL, modelIds),
                record.reference("gpuId", Phrase.GPU, gpuIds),
                record.choice("weights", Precision.class),
                record.spot("kvCache")
                        .flatMap(spot -> spot.oneOf(CACHE_PRECISIONS))
                        .orElse(Precision.BF16),
                record.reference("servingStackId", Phrase.SERVING_STACK, stackIds),
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
