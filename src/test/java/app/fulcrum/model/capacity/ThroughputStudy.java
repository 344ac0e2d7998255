package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The throughput study's own tables and its calibration set, as the study left them. */
public final class ThroughputStudy {

    private static final Path FOLDER = Path.of("src", "test", "resources", "throughput");

    public final Map<String, Architecture> architectures = new HashMap<>();
    public final Map<String, JsonNode> architectureRecords = new HashMap<>();
    public final Map<String, Gpu> gpus = new HashMap<>();
    public final ThroughputConstants constants;

    private ThroughputStudy() {
        for (JsonNode record : table("throughput-architectures.json")) {
            Architecture architecture = architecture(record);
            architectures.put(record.get("id").asString(), architecture);
            architectureRecords.put(record.get("id").asString(), record);
            record.path("aliases").forEach(alias -> architectures.put(alias.asString(), architecture));
        }
        for (JsonNode record : table("throughput-gpus.json")) {
            gpus.put(record.get("id").asString(), gpu(record));
        }
        constants = constants(table("throughput-constants.json"));
    }

    public static ThroughputStudy read() {
        return new ThroughputStudy();
    }

    public static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode table(String file) {
        return JsonMapper.shared().readTree(FOLDER.resolve(file));
    }

    private static Architecture architecture(JsonNode record) {
        boolean isLatent = record.path("mlaCacheElementsPerToken").isNumber();
        var attention = new Attention(
                record.get("attentionHeads").asInt(),
                isLatent ? 0 : record.get("kvHeads").asInt(),
                isLatent,
                layers(record, "fullAttentionLayers", "fullLayer"),
                layers(record, "slidingWindowLayers", "slidingLayer"),
                record.get("slidingWindowTokens").asInt(),
                record.get("linearAttentionLayers").asInt(),
                record.get("linearStateBytesPerLayerPerSequence").asDouble(),
                new Indexer(
                        record.get("sparseIndexerBytesPerToken").asDouble(),
                        optionalInt(record.path("sparseAttentionTopTokens"))));
        return new Architecture(
                record.get("totalParams").asDouble(),
                record.get("activeMatmulParams").asDouble(),
                record.get("routedExpertParams").asDouble(),
                record.get("experts").asInt(),
                record.get("expertsPerToken").asInt(),
                record.path("expertIntermediateSize").asInt(0),
                record.get("layers").asInt(),
                record.get("moeLayers").asInt(),
                record.get("hiddenSize").asInt(),
                attention,
                record.get("routedExpertParams").asDouble() > 0
                        && keepsBf16OutsideExperts(record.get("id").asString()));
    }

    private static Layers layers(JsonNode record, String count, String kind) {
        int layers = record.get(count).asInt();
        return layers == 0
                ? Layers.NONE
                : new Layers(
                        layers,
                        record.get(kind + "KvElementsPerToken").asDouble(),
                        record.path(kind + "QueryWidth").asInt(0));
    }

    private static boolean keepsBf16OutsideExperts(String id) {
        return List.of("DeepSeek", "Kimi", "GLM-5", "Qwen3.5-397B", "Mistral-Large-3", "gpt-oss").stream()
                .anyMatch(id::startsWith);
    }

    private static Gpu gpu(JsonNode record) {
        return new Gpu(
                record.get("id").asString(),
                record.get("name").asString(),
                record.get("usableMemoryBytes").asDouble(),
                record.get("memoryBandwidthBytesPerSecond").asDouble(),
                record.get("denseBf16Flops").asDouble(),
                optionalDouble(record.path("denseFp8Flops")),
                optionalDouble(record.path("denseFp4Flops")),
                optionalDouble(record.path("tdpWatts")),
                record.get("linkBytesPerSecondOneWay").asDouble(),
                record.get("id").asString().startsWith("GB") ? 72 : 8,
                record.get("calibrationFamily").asString(),
                record.get("measurements").asBoolean(),
                Optional.of(provenance()));
    }

    private static ThroughputConstants constants(JsonNode file) {
        JsonNode fitted = file.get("constants");
        JsonNode fixed = file.get("fixed");
        JsonNode firstToken = file.get("ttft");
        JsonNode universal = file.get("universal");
        Map<String, Efficiency> families = new HashMap<>();
        for (String family : List.of("ampere", "ada", "hopper", "blackwell", "rtxpro", "cdna3", "cdna4")) {
            double experts = family.startsWith("cdna") ? fitted.get("cdna_x").asDouble() : 1;
            families.put(
                    family,
                    new Efficiency(
                            fitted.get("f_" + family).asDouble(),
                            fitted.get("b_" + family).asDouble(),
                            experts));
        }
        Map<Precision, Double> bytesPerWeight = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            String name = precision.name().toLowerCase(Locale.ROOT);
            bytesPerWeight.put(precision, fixed.get("weightBytes").get(name).asDouble());
        }
        return new ThroughputConstants(
                steps(fitted),
                families,
                new Efficiency(universal.get("f").asDouble(), universal.get("b").asDouble(), 1),
                bytesPerWeight,
                new MemoryConstants(
                        fixed.get("util").asDouble(),
                        file.get("memoryEdgeShare").asDouble(),
                        fixed.get("reserveBytesPerGpu").asDouble(),
                        fixed.get("reserveBytesPerGpuDep").asDouble(),
                        fixed.get("gamma").asDouble()),
                new FirstTokenConstants(
                        firstToken.get("c0").asDouble(),
                        firstToken.get("k0").asDouble(),
                        firstToken.get("k1").asDouble()),
                List.of(),
                List.of(),
                provenance());
    }

    private static StepConstants steps(JsonNode fitted) {
        return new StepConstants(
                fitted.get("t0").asDouble(),
                fitted.get("t_layer").asDouble(),
                fitted.get("t_moe").asDouble(),
                fitted.get("t_dsa").asDouble(),
                fitted.get("t_seq").asDouble(),
                fitted.get("alpha").asDouble(),
                fitted.get("alpha_t").asDouble(),
                fitted.get("e_link").asDouble(),
                fitted.get("moe_f").asDouble(),
                fitted.get("tile").asDouble(),
                fitted.get("d0").asDouble(),
                fitted.get("dep_f").asDouble(),
                fitted.get("fp4_f").asDouble(),
                fitted.get("q4_f").asDouble(),
                fitted.get("pre").asDouble());
    }

    /** What the study says of a class, by its own name of the kind and the doubt. */
    public static JsonNode estimateClass(String kind, String doubt) {
        for (JsonNode each : table("throughput-constants.json").get("classes")) {
            if (each.get("kind").asString().equals(kind)
                    && each.get("doubt").asString().equals(doubt)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no class " + kind + ", " + doubt);
    }

    /** What the study says about an engine, by its own name of it. */
    public static double engine(String figure, String engine) {
        JsonNode constants = table("throughput-constants.json");
        return switch (figure) {
            case "stepTime" ->
                constants.get("engineTime").get("moe").get(engine).asDouble();
            case "memory" ->
                constants.get("fixed").get("utilByEngine").get(engine).asDouble();
            default -> throw new IllegalArgumentException(figure);
        };
    }

    private static OptionalDouble optionalDouble(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static OptionalInt optionalInt(JsonNode node) {
        return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    private static Provenance provenance() {
        return new Provenance(
                new Source("throughput study", "", Optional.empty(), ""), SourceConfidence.MEDIUM, List.of(), "");
    }
}
