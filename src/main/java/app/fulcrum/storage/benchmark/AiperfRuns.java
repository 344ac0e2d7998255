package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.benchmark.BenchmarkRun.Load;
import app.fulcrum.model.benchmark.BenchmarkRun.Speed;
import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.model.benchmark.RunDoubt;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import app.fulcrum.storage.json.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Results of NVIDIA AIPerf and of GenAI-Perf before it: one object, in which every figure states its unit. */
final class AiperfRuns {

    static final Pattern KNOWN = Pattern.compile("schema_version|aiperf_version|benchmark_id|request_throughput"
            + "|request_latency|request_count|time_to_(first|second)(_output)?_token|inter_token_latency"
            + "|inter_chunk_latency|output_token_throughput(_per_user|_per_request)?|total_token_throughput"
            + "|e2e_output_token_throughput|prefill_throughput(_per_user)?|(input|output)_sequence_length"
            + "|(output|reasoning)_token_count|total_(output|reasoning)_tokens|benchmark_duration|total_[io]sl"
            + "|goodput|good_request_count|error_request_count|(total_)?error_isl|min_request_timestamp"
            + "|max_response_timestamp|input_config|was_cancelled|error_summary|start_time|end_time|telemetry_data"
            + "|effective_(concurrency|latency)|telemetry_stats");

    private static final String OUTPUT_RATE = "output_token_throughput";
    private static final String UNIT = "unit";

    private AiperfRuns() {}

    static boolean isOne(List<JsonValue> values) {
        return root(values)
                .flatMap(root -> Tree.object(root, OUTPUT_RATE).or(() -> Tree.object(root, "request_throughput")))
                .isPresent();
    }

    static Optional<JsonObject> root(List<JsonValue> values) {
        return values.size() == 1 ? Tree.object(values.getFirst()) : Optional.empty();
    }

    static List<ReadRun> runs(List<JsonValue> values) {
        return root(values).map(AiperfRuns::run).stream().toList();
    }

    private static ReadRun run(JsonObject root) {
        RunFigures figures = new RunFigures();
        Optional<JsonObject> config = Tree.object(root, "input_config");
        Load load = load(root, config, figures);
        Speed speed = new Speed(
                rate(root, OUTPUT_RATE, figures),
                milliseconds(root, "inter_token_latency", figures),
                milliseconds(root, "time_to_first_token", figures));
        if (root.member("was_cancelled").filter(AiperfRuns::isTrue).isPresent()) {
            figures.trouble(Reason.CANCELLED);
        }
        Endpoint endpoint = new Endpoint(model(config), "", "", "", "", OptionalInt.empty());
        BenchmarkRun run = new BenchmarkRun("", day(root), endpoint, load, speed, doubts(load));
        return new ReadRun(run, figures.trouble());
    }

    private static boolean isTrue(JsonValue value) {
        return value instanceof JsonTruth truth && truth.truth();
    }

    private static Load load(JsonObject root, Optional<JsonObject> config, RunFigures figures) {
        OptionalDouble answered = plain(root, "request_count", figures);
        OptionalDouble failed = plain(root, "error_request_count", figures);
        if (answered.isPresent() && answered.getAsDouble() == 0) {
            figures.trouble(Reason.ALL_FAILED);
        }
        return new Load(
                average(root, "input_sequence_length", figures),
                average(root, "output_sequence_length", figures),
                concurrency(config, figures),
                rate(root, "request_throughput", figures),
                RunFigures.share(failed, answered));
    }

    /** Where requests came at a rate, what was set as concurrency is a limit and not what there was. */
    private static OptionalDouble concurrency(Optional<JsonObject> config, RunFigures figures) {
        List<JsonObject> places = config.stream()
                .flatMap(all -> Stream.of(
                                Tree.object(all, "loadgen"),
                                Tree.object(all, "perf_analyzer").flatMap(old -> Tree.object(old, "stimulus")),
                                Optional.of(all))
                        .flatMap(Optional::stream))
                .toList();
        for (JsonObject place : places) {
            boolean hasRate =
                    figures.positive(place, RunFigures.AS_IT_IS, "request_rate").isPresent();
            OptionalDouble concurrency = figures.positive(place, RunFigures.AS_IT_IS, "concurrency");
            if (hasRate || concurrency.isPresent()) {
                return hasRate ? OptionalDouble.empty() : concurrency;
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble plain(JsonObject root, String name, RunFigures figures) {
        return Tree.object(root, name)
                .map(metric -> figures.count(metric, "avg"))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble average(JsonObject root, String name, RunFigures figures) {
        return Tree.object(root, name)
                .map(metric -> figures.positive(metric, RunFigures.AS_IT_IS, "avg"))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble milliseconds(JsonObject root, String name, RunFigures figures) {
        return inUnit(root, name, figures, unit -> switch (unit) {
            case "ms", "milliseconds" -> OptionalInt.of(RunFigures.AS_IT_IS);
            case "s", "sec", "seconds" -> OptionalInt.of(RunFigures.SECONDS);
            case "us", "microseconds" -> OptionalInt.of(-3);
            case "ns", "nanoseconds" -> OptionalInt.of(-6);
            default -> OptionalInt.empty();
        });
    }

    private static OptionalDouble rate(JsonObject root, String name, RunFigures figures) {
        return inUnit(root, name, figures, unit -> switch (unit) {
            case "tokens/sec", "tokens/s", "requests/sec", "requests/s" -> OptionalInt.of(RunFigures.AS_IT_IS);
            default -> OptionalInt.empty();
        });
    }

    /** By how many places the figures of a unit are shifted; absent for an unknown one. */
    private interface Shift {
        OptionalInt of(String unit);
    }

    private static OptionalDouble inUnit(JsonObject root, String name, RunFigures figures, Shift shift) {
        Optional<JsonObject> metric =
                Tree.object(root, name).filter(stated -> stated.member("avg").isPresent());
        if (metric.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalInt places = shift.of(RunFigures.text(metric.get(), UNIT).toLowerCase(Locale.ROOT));
        if (places.isEmpty()) {
            figures.trouble(Reason.UNKNOWN_UNIT);
            return OptionalDouble.empty();
        }
        return figures.positive(metric.get(), places.getAsInt(), "avg");
    }

    private static Set<RunDoubt> doubts(Load load) {
        return load.failedShare().orElse(0) > 0 ? EnumSet.of(RunDoubt.FAILED_REQUESTS) : EnumSet.noneOf(RunDoubt.class);
    }

    /** The model; none where several were asked. */
    private static String model(Optional<JsonObject> config) {
        List<JsonValue> names = config.stream()
                .flatMap(all -> Stream.of(Tree.object(all, "endpoint"), config).flatMap(Optional::stream))
                .flatMap(place -> Stream.of("model_names", "model").flatMap(name -> place.member(name).stream()))
                .flatMap(named -> named instanceof JsonArray list ? list.items().stream() : Stream.of(named))
                .filter(JsonText.class::isInstance)
                .toList();
        return names.size() == 1 ? ((JsonText) names.getFirst()).text().strip() : "";
    }

    private static Optional<LocalDate> day(JsonObject root) {
        String start = RunFigures.text(root, "start_time");
        try {
            return start.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(start.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
