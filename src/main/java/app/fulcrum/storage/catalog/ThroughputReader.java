package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the constants of the throughput model. */
final class ThroughputReader {

    private ThroughputReader() {}

    static ThroughputConstants read(Fields file) {
        return new ThroughputConstants(
                file.part("calibrated", ThroughputReader::steps),
                families(file),
                file.part("universal", ThroughputReader::efficiency),
                file.part("universalSteps", ThroughputReader::steps),
                file.part("bytesPerWeight", ThroughputReader::bytesPerWeight),
                file.part("memory", ThroughputReader::memory),
                file.part("firstToken", ThroughputReader::firstToken),
                file.part("denseBand", ThroughputReader::band),
                file.part("mixtureOfExpertsBand", ThroughputReader::band),
                ProvenanceFields.read(file));
    }

    private static StepConstants steps(Fields steps) {
        return new StepConstants(
                steps.number("secondsPerStep", Bounds.CONSTANT),
                steps.number("secondsPerLayer", Bounds.CONSTANT),
                steps.number("secondsPerSequence", Bounds.CONSTANT),
                steps.number("secondsPerCollective", Bounds.CONSTANT),
                steps.number("linkEfficiency", Bounds.CONSTANT),
                steps.number("expertComputeEfficiency", Bounds.CONSTANT),
                steps.number("expertParallelEfficiency", Bounds.CONSTANT),
                steps.number("fourBitComputeEfficiency", Bounds.CONSTANT));
    }

    private record Family(String name, Efficiency efficiency) {}

    private static Map<String, Efficiency> families(Fields file) {
        Map<String, Efficiency> families = new LinkedHashMap<>();
        for (Family family : file.parts("families", ThroughputReader::family)) {
            if (families.put(family.name(), family.efficiency()) != null) {
                file.report(ProblemCode.DUPLICATE_ID, quoted(family.name()));
            }
        }
        return families;
    }

    private static Family family(Fields family) {
        return new Family(family.words("family"), efficiency(family));
    }

    private static Efficiency efficiency(Fields efficiency) {
        return new Efficiency(
                efficiency.number("compute", Bounds.EFFICIENCY), efficiency.number("bandwidth", Bounds.EFFICIENCY));
    }

    private static Map<Precision, Double> bytesPerWeight(Fields bytes) {
        Map<Precision, Double> byPrecision = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            byPrecision.put(precision, bytes.number(Names.of(precision), Bounds.BYTES_PER_WEIGHT));
        }
        return byPrecision;
    }

    private static MemoryConstants memory(Fields memory) {
        return new MemoryConstants(
                memory.number("usableShare", Bounds.SHARE),
                memory.number("reserveBytesPerGpu", Bounds.BYTES),
                memory.number("reserveBytesPerGpuExpertParallel", Bounds.BYTES),
                memory.number("meanContextShareOfOutput", Bounds.SHARE));
    }

    private static FirstTokenConstants firstToken(Fields firstToken) {
        return new FirstTokenConstants(
                firstToken.number("seconds", Bounds.CONSTANT),
                firstToken.number("perStep", Bounds.CONSTANT),
                firstToken.number("perSequence", Bounds.CONSTANT));
    }

    private static ErrorBand band(Fields band) {
        return new ErrorBand(
                band.whole("rows", Bounds.COUNT),
                band.number("medianAbsoluteErrorPercent", Bounds.PERCENT),
                band.number("p90AbsoluteErrorPercent", Bounds.PERCENT),
                band.number("bias", Bounds.RATIO),
                band.number("low", Bounds.RATIO),
                band.number("high", Bounds.RATIO));
    }
}
