package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.FileArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** A question about capacity as options. They stay texts here: whoever reads lines checks them by the same rules. */
final class CapacityOptions {

    private static final String MEASURED = "--measured";
    private static final String MODEL = "--model";
    private static final String GPU = "--gpu";
    private static final String GPU_SPEC = "--gpu-spec";
    private static final String MODEL_CONFIG = "--model-config";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = MODEL, paramLabel = "ID")
    private List<String> models = new ArrayList<>();

    @Option(names = "--size", paramLabel = "B")
    private @Nullable String size;

    @Option(names = MODEL_CONFIG, paramLabel = "FILE", converter = FileText.class)
    private @Nullable String modelConfig;

    @Option(names = GPU, paramLabel = "ID")
    private List<String> gpuIds = new ArrayList<>();

    @Option(names = GPU_SPEC, paramLabel = "FILE", converter = FileText.class)
    private @Nullable String gpuSpec;

    @Option(names = "--gpus", paramLabel = "N")
    private @Nullable String gpus;

    @Option(names = "--layout", paramLabel = "KIND")
    private @Nullable String layout;

    @Option(names = "--stack", paramLabel = "ID")
    private @Nullable String stack;

    @Option(names = "--weights", paramLabel = "KIND")
    private @Nullable String weights;

    @Option(names = "--kv-bytes", paramLabel = "N")
    private @Nullable String kvBytes;

    @Option(names = "--input-tokens", paramLabel = "N")
    private @Nullable String inputTokens;

    @Option(names = "--output-tokens", paramLabel = "N")
    private @Nullable String outputTokens;

    @Option(names = "--cached", paramLabel = "SHARE")
    private @Nullable String cached;

    @Option(names = "--max-sequences", paramLabel = "N")
    private @Nullable String maxSequences;

    @Option(names = "--tpot", paramLabel = "MS")
    private @Nullable String tpot;

    @Option(names = "--ttft", paramLabel = "MS")
    private @Nullable String ttft;

    @Option(names = "--realization", paramLabel = "FACTOR")
    private @Nullable String realization;

    @Option(names = MEASURED, paramLabel = MeasuredOption.SYNTAX, converter = MeasuredText.class)
    private List<String> measured = new ArrayList<>();

    /**
     * The options given, by the names a line has for them.
     *
     * @throws ParameterException if more than one model or GPU is
     */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "model", only(MODEL, models));
        put(members, "genericBillionParameters", size);
        put(members, "modelConfig", modelConfig);
        put(members, "gpu", gpuSpec == null ? only(GPU, gpuIds) : instead(GPU, gpuIds, gpuSpec));
        putRest(members);
        return members;
    }

    private String instead(String option, List<String> given, String other) {
        if (!given.isEmpty()) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("usage.twice", option));
        }
        return other;
    }

    private @Nullable String only(String option, List<String> given) {
        if (given.size() > 1) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("usage.twice", option));
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    /**
     * The options given that belong to all models and GPUs of a table.
     *
     * @throws ParameterException if a generic model is asked for, which is none of them, or one of them was measured
     */
    Map<String, String> membersOfTable() {
        if (size != null) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("table.without", "--size"));
        }
        described().stream().findFirst().ifPresent(option -> {
            throw new ParameterException(command.commandLine(), CommandSentences.get("table.without", option));
        });
        if (!measured.isEmpty()) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("table.without", MEASURED));
        }
        Map<String, String> members = new LinkedHashMap<>();
        putRest(members);
        return members;
    }

    /** The options given of what is no record of the price book. */
    private List<String> described() {
        List<String> given = new ArrayList<>();
        if (modelConfig != null) {
            given.add(MODEL_CONFIG);
        }
        if (gpuSpec != null) {
            given.add(GPU_SPEC);
        }
        return given;
    }

    List<String> models() {
        return models;
    }

    List<String> gpuIds() {
        return gpuIds;
    }

    private void putRest(Map<String, String> members) {
        put(members, "gpus", gpus);
        put(members, "layout", layout);
        put(members, "servingStack", stack);
        put(members, "weights", weights);
        put(members, "kvBytesPerElement", kvBytes);
        put(members, "inputTokens", inputTokens);
        put(members, "outputTokens", outputTokens);
        put(members, "cachedShareOfInput", cached);
        put(members, "maxSequences", maxSequences);
        put(members, "tpotLimitMs", tpot);
        put(members, "ttftLimitMs", ttft);
        put(members, "realisationFactor", realization);
        if (!measured.isEmpty()) {
            members.put("measured", MeasuredOption.list(measured));
        }
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** The text of a file. */
    private static final class FileText implements ITypeConverter<String> {

        @Override
        public String convert(String name) {
            try {
                return Files.readString(FileArgument.path(name).value().orElseThrow());
            } catch (IOException | NoSuchElementException _) {
                throw new TypeConversionException(name);
            }
        }
    }

    private static final class MeasuredText implements ITypeConverter<String> {

        @Override
        public String convert(String typed) {
            return MeasuredOption.object(typed);
        }
    }
}
