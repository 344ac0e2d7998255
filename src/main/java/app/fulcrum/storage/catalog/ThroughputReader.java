package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.ServerReach;
import app.fulcrum.model.catalog.ThroughputConstants.ServerReach.Servers;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the constants of the throughput model. */
final class ThroughputReader {

    private ThroughputReader() {}

    static ThroughputConstants read(Fields file) {
        return new ThroughputConstants(
                file.part("steps", ThroughputReader::steps),
                families(file),
                file.part("universal", ThroughputReader::efficiency),
                file.part("bytesPerWeight", ThroughputReader::bytesPerWeight),
                file.part("memory", ThroughputReader::memory),
                file.part("firstToken", ThroughputReader::firstToken),
                classes(file),
                file.parts("servers", ThroughputReader::server),
                ProvenanceFields.read(file));
    }

    private static StepConstants steps(Fields steps) {
        return new StepConstants(
                steps.number("secondsPerStep", Bounds.CONSTANT),
                steps.number("secondsPerLayer", Bounds.CONSTANT),
                steps.number("secondsPerExpertLayer", Bounds.CONSTANT),
                steps.number("secondsPerSparseLayer", Bounds.CONSTANT),
                steps.number("secondsPerSequence", Bounds.CONSTANT),
                steps.number("secondsPerCollective", Bounds.CONSTANT),
                steps.number("secondsPerCollectiveAndGpu", Bounds.CONSTANT),
                steps.number("linkEfficiency", Bounds.CONSTANT),
                steps.number("expertComputeEfficiency", Bounds.CONSTANT),
                steps.number("expertPaddingTokens", Bounds.CONSTANT),
                steps.number("halfEfficientExpertWidth", Bounds.CONSTANT),
                steps.number("expertParallelEfficiency", Bounds.CONSTANT),
                steps.number("fourBitComputeEfficiency", Bounds.CONSTANT),
                steps.number("integerComputeEfficiency", Bounds.CONSTANT),
                steps.number("promptTokenWeight", Bounds.CONSTANT));
    }

    /** Each kind of model has one class for every trait it can have; a dense one has no experts to spread. */
    private static List<EstimateClass> classes(Fields file) {
        List<EstimateClass> classes = file.parts("classes", ThroughputReader::estimateClass);
        for (Trait trait : Trait.values()) {
            checkOnce(trait, true, classes, file);
            if (trait != Trait.EXPERT_PARALLEL) {
                checkOnce(trait, false, classes, file);
            }
        }
        return classes;
    }

    private static void checkOnce(Trait trait, boolean hasExperts, List<EstimateClass> classes, Fields file) {
        long count = classes.stream()
                .filter(each -> each.trait() == trait && each.isMixtureOfExperts() == hasExperts)
                .count();
        String name = "classes, " + (hasExperts ? "mixture of experts, " : "dense, ") + Names.of(trait);
        if (count == 0) {
            file.report(ProblemCode.MISSING_MEMBER, member(name));
        } else if (count > 1) {
            file.report(ProblemCode.DUPLICATE_ID, quoted(name));
        }
    }

    private static EstimateClass estimateClass(Fields each) {
        return new EstimateClass(
                each.truth("mixtureOfExperts"),
                each.choice("trait", Trait.class),
                each.number("middle", Bounds.RATIO),
                each.number("low", Bounds.RATIO),
                each.number("high", Bounds.RATIO),
                each.number("plannedShare", Bounds.SHARE),
                each.whole("publishers", Bounds.COUNT_OR_NONE),
                each.whole("rows", Bounds.COUNT_OR_NONE),
                each.words("basis"));
    }

    private static ServerReach server(Fields server) {
        return new ServerReach(
                server.choice("servers", Servers.class),
                server.truth("mixtureOfExperts"),
                server.number("median", Bounds.RATIO),
                server.number("low", Bounds.RATIO),
                server.number("high", Bounds.RATIO),
                server.whole("rows", Bounds.COUNT));
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
                efficiency.number("compute", Bounds.EFFICIENCY),
                efficiency.number("bandwidth", Bounds.EFFICIENCY),
                efficiency.number("expertBandwidth", Bounds.EFFICIENCY));
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
                memory.number("raisedShare", Bounds.SHARE),
                memory.number("edgeShare", Bounds.SHARE),
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
}
