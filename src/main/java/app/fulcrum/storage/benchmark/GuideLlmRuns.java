package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.benchmark.BenchmarkRun.Load;
import app.fulcrum.model.benchmark.BenchmarkRun.Speed;
import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.model.benchmark.RunDoubt;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Results of GuideLLM: one object with a benchmark for every load of a sweep. Rates are distributions over time, of which the mean
 * is what the endpoint reached; only answered requests count. What it calls time per output token has the first token in it, which
 * is no TPOT and stands in only where the other is missing.
 */
final class GuideLlmRuns {

    /** The versions of the format whose members mean what is read here. */
    static final List<String> VERSIONS = List.of("1", "2");

    static final Pattern KNOWN =
            Pattern.compile("request_totals|requests_per_second|request_concurrency|request_latency"
                    + "|request_streaming_iterations_count|(prompt|output|total)_token_count|time_to_first_token_ms"
                    + "|time_per_output_token_ms|inter_token_latency_ms|(prompt_|output_)?tokens_per_second"
                    + "|(output|iter)_tokens_per_iteration|text|image|video|audio");

    private static final String BENCHMARKS = "benchmarks";
    private static final String CONFIG = "config";
    private static final String BACKEND = "backend";

    /** 2020 and 2100: what lies outside was never a moment of a run. */
    private static final double EARLIEST = 1_577_836_800;

    private static final double LATEST = 4_102_444_800.0;

    private GuideLlmRuns() {}

    static boolean isOne(List<JsonValue> values) {
        return root(values)
                .filter(root -> Tree.object(root, "metadata").isPresent()
                        || Tree.objects(root, BENCHMARKS).stream()
                                .anyMatch(run -> Tree.object(run, "metrics").isPresent()))
                .filter(root -> root.member(BENCHMARKS).isPresent())
                .isPresent();
    }

    static Optional<JsonObject> root(List<JsonValue> values) {
        return values.size() == 1 ? Tree.object(values.getFirst()) : Optional.empty();
    }

    /** The version of its format as written; empty where none is. */
    static String version(List<JsonValue> values) {
        return root(values)
                .flatMap(root -> Tree.object(root, "metadata"))
                .map(metadata -> metadata.member("version")
                        .filter(JsonNumber.class::isInstance)
                        .map(number -> ((JsonNumber) number).text())
                        .orElseGet(() -> RunFigures.text(metadata, "version")))
                .orElse("");
    }

    static List<JsonObject> metrics(List<JsonValue> values) {
        return root(values).stream()
                .flatMap(root -> Tree.objects(root, BENCHMARKS).stream())
                .flatMap(run -> Tree.object(run, "metrics").stream())
                .toList();
    }

    static List<ReadRun> runs(List<JsonValue> values) {
        List<ReadRun> runs = new ArrayList<>();
        root(values).ifPresent(root -> {
            List<JsonObject> benchmarks = Tree.objects(root, BENCHMARKS);
            for (int i = 0; i < benchmarks.size(); i++) {
                runs.add(run(root, benchmarks.get(i), BENCHMARKS + "[" + i + "]"));
            }
        });
        return runs;
    }

    private static ReadRun run(JsonObject root, JsonObject run, String place) {
        RunFigures figures = new RunFigures();
        Optional<JsonObject> metrics = Tree.object(run, "metrics");
        Load load = load(metrics, figures);
        OptionalDouble tpot = mean(metrics, "inter_token_latency_ms", figures);
        Speed speed = new Speed(
                mean(metrics, "output_tokens_per_second", figures),
                tpot.isPresent() ? tpot : mean(metrics, "time_per_output_token_ms", figures),
                mean(metrics, "time_to_first_token_ms", figures));
        Endpoint endpoint = new Endpoint(model(root, run), "", "", "", "", OptionalInt.empty());
        return new ReadRun(
                new BenchmarkRun(place, day(run, figures), endpoint, load, speed, doubts(run, load)),
                figures.trouble());
    }

    private static Load load(Optional<JsonObject> metrics, RunFigures figures) {
        Optional<JsonObject> totals = metrics.flatMap(all -> Tree.object(all, "request_totals"));
        OptionalDouble answered =
                totals.map(all -> figures.count(all, "successful")).orElse(OptionalDouble.empty());
        OptionalDouble failed = totals.map(all -> figures.count(all, "errored")).orElse(OptionalDouble.empty());
        if (answered.isPresent() && answered.getAsDouble() == 0) {
            figures.trouble(Reason.ALL_FAILED);
        }
        return new Load(
                mean(metrics, "prompt_token_count", figures),
                mean(metrics, "output_token_count", figures),
                mean(metrics, "request_concurrency", figures),
                mean(metrics, "requests_per_second", figures),
                RunFigures.share(failed, answered));
    }

    private static OptionalDouble mean(Optional<JsonObject> metrics, String name, RunFigures figures) {
        return metrics.flatMap(all -> Tree.object(all, name))
                .flatMap(metric -> Tree.object(metric, "successful"))
                .map(answered -> figures.positive(answered, RunFigures.AS_IT_IS, "mean"))
                .orElse(OptionalDouble.empty());
    }

    private static Set<RunDoubt> doubts(JsonObject run, Load load) {
        Set<RunDoubt> doubts = EnumSet.noneOf(RunDoubt.class);
        String strategy = Tree.object(run, CONFIG)
                .flatMap(config -> Tree.object(config, "strategy"))
                .map(kind -> RunFigures.text(kind, "type_"))
                .orElse("");
        if (strategy.equals("throughput")) {
            doubts.add(RunDoubt.NO_LATENCY_TARGET);
        }
        if (load.failedShare().orElse(0) > 0) {
            doubts.add(RunDoubt.FAILED_REQUESTS);
        }
        return doubts;
    }

    /** The model, which versions have in different places. */
    private static String model(JsonObject root, JsonObject run) {
        return modelAt(run, CONFIG, BACKEND)
                .or(() -> modelAt(root, "args", "backend_kwargs"))
                .or(() -> modelAt(root, CONFIG, BACKEND))
                .or(() -> modelAt(root, CONFIG, "spec", BACKEND))
                .or(() -> modelAt(root, "args"))
                .orElse("");
    }

    private static Optional<String> modelAt(JsonObject object, String... names) {
        Optional<JsonObject> at = Optional.of(object);
        for (String name : names) {
            at = at.flatMap(inner -> Tree.object(inner, name));
        }
        return at.flatMap(inner -> Tree.text(inner, "model"));
    }

    /** The day in UTC, the only clock a file has. */
    private static Optional<LocalDate> day(JsonObject run, RunFigures figures) {
        OptionalDouble seconds = figures.positive(run, RunFigures.AS_IT_IS, "start_time");
        return seconds.isPresent() && EARLIEST <= seconds.getAsDouble() && seconds.getAsDouble() <= LATEST
                ? Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond((long) seconds.getAsDouble()), ZoneOffset.UTC))
                : Optional.empty();
    }
}
