package app.fulcrum.storage.benchmark;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The results of benchmarks that can be read, each known by what is in it. */
public enum BenchmarkFormat {
    GUIDELLM("GuideLLM", GuideLlmRuns::isOne, GuideLlmRuns::runs, GuideLlmRuns::metrics, GuideLlmRuns.KNOWN),
    VLLM("vLLM bench serve", VllmRuns::isOne, VllmRuns::runs, VllmRuns::objects, VllmRuns.KNOWN),
    AIPERF(
            "NVIDIA AIPerf",
            AiperfRuns::isOne,
            AiperfRuns::runs,
            values -> AiperfRuns.root(values).stream().toList(),
            AiperfRuns.KNOWN),
    INFERENCEX("InferenceX", InferenceXRows::isOne, InferenceXRows::runs, InferenceXRows::rows, InferenceXRows.KNOWN);

    private final String title;
    private final Predicate<List<JsonValue>> recognizes;
    private final Function<List<JsonValue>, List<ReadRun>> runs;
    private final Function<List<JsonValue>, List<JsonObject>> stated;
    private final Pattern known;

    BenchmarkFormat(
            String title,
            Predicate<List<JsonValue>> recognizes,
            Function<List<JsonValue>, List<ReadRun>> runs,
            Function<List<JsonValue>, List<JsonObject>> stated,
            Pattern known) {
        this.title = title;
        this.recognizes = recognizes;
        this.runs = runs;
        this.stated = stated;
        this.known = known;
    }

    /** What its users call it. */
    public String title() {
        return title;
    }

    static Optional<BenchmarkFormat> of(List<JsonValue> values) {
        return Arrays.stream(values())
                .filter(format -> format.recognizes.test(values))
                .findFirst();
    }

    List<ReadRun> runs(List<JsonValue> values) {
        return runs.apply(values);
    }

    /** Names beside the figures that nobody here knows. */
    List<String> unknownMembers(List<JsonValue> values) {
        return stated.apply(values).stream()
                .flatMap(object -> object.members().stream())
                .map(member -> member.name())
                .filter(name -> !known.matcher(name).matches())
                .sorted()
                .distinct()
                .toList();
    }
}
