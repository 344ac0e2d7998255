package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.benchmark.BenchmarkRun.Load;
import app.fulcrum.model.benchmark.BenchmarkRun.Speed;
import app.fulcrum.model.benchmark.RunDoubt;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import app.fulcrum.storage.json.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of InferenceX, as its runs leave them behind and as its site publishes them, with the figures one level deeper. Rates are per
 * GPU, where input and output are worked on by different GPUs per GPU of each kind; times are in seconds.
 */
final class InferenceXRows {

    static final Pattern KNOWN = Pattern.compile(
            "id|date|model|model_prefix|hardware|hw|framework|precision|isl|osl|conc"
                + "|infmax_model_prefix|benchmark_type|run_url|metrics|spec_(decoding|method)|disagg|is_multinode|image"
                + "|recipe_fingerprint|offload_mode|workers|(prefill_|decode_)?(tp|pp|ep|pcp_size|dcp_size|dp_attention"
                + "|num_workers|hardware)|num_(prefill|decode)_gpu|((input|output)_)?tput_per_gpu"
                + "|(mean|median|std|p[0-9.]+)_(ttft|tpot|itl|e2el|intvty|e2e_norm_intvty)|power_.*"
                + "|(prefill_|decode_)?(avg|peak)_.*|(prefill_|decode_)?joules_per_.*|workflow_run_id|run_started_at");

    private static final String RATE = "tput_per_gpu";
    private static final String OUTPUT_RATE = "output_tput_per_gpu";

    private InferenceXRows() {}

    static boolean isOne(List<JsonValue> values) {
        return rows(values).stream().anyMatch(row -> figuresOf(row).member(RATE).isPresent());
    }

    static List<JsonObject> rows(List<JsonValue> values) {
        return values.stream()
                .flatMap(value -> value instanceof JsonArray list ? list.items().stream() : Stream.of(value))
                .flatMap(value -> Tree.object(value).stream())
                .toList();
    }

    static List<ReadRun> runs(List<JsonValue> values) {
        List<JsonObject> rows = rows(values);
        List<ReadRun> runs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            runs.add(run(rows.get(i), rows.size() == 1 ? "" : "[" + i + "]"));
        }
        return runs;
    }

    private static JsonObject figuresOf(JsonObject row) {
        return Tree.object(row, "metrics").orElse(row);
    }

    private static ReadRun run(JsonObject row, String place) {
        RunFigures figures = new RunFigures();
        boolean isSplit = isTrue(row, "disagg");
        OptionalInt gpus = isSplit ? both(row, figures) : together(row, figures);
        OptionalInt writers = isSplit ? figures.gpus(row, "num_decode_gpu") : gpus;
        JsonObject metrics = figuresOf(row);
        Speed speed = new Speed(
                times(figures.positive(metrics, RunFigures.AS_IT_IS, OUTPUT_RATE), writers),
                figures.positive(metrics, RunFigures.SECONDS, "mean_tpot", "median_tpot"),
                figures.positive(metrics, RunFigures.SECONDS, "mean_ttft", "median_ttft"));
        Load load = new Load(
                figures.positive(row, RunFigures.AS_IT_IS, "isl"),
                figures.positive(row, RunFigures.AS_IT_IS, "osl"),
                figures.positive(row, RunFigures.AS_IT_IS, "conc"),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Endpoint endpoint = endpoint(row, gpus);
        return new ReadRun(
                new BenchmarkRun(place, day(row), endpoint, load, speed, doubts(row, isSplit)), figures.trouble());
    }

    private static Endpoint endpoint(JsonObject row, OptionalInt gpus) {
        return new Endpoint(
                RunFigures.text(row, "model", "infmax_model_prefix"),
                RunFigures.text(row, "framework"),
                RunFigures.text(row, "precision"),
                RunFigures.text(row, "hardware", "hw"),
                layout(row),
                gpus);
    }

    private static OptionalDouble times(OptionalDouble perGpu, OptionalInt gpus) {
        return perGpu.isPresent() && gpus.isPresent()
                ? OptionalDouble.of(perGpu.getAsDouble() * gpus.getAsInt())
                : OptionalDouble.empty();
    }

    private static OptionalInt both(JsonObject row, RunFigures figures) {
        OptionalInt readers = figures.gpus(row, "num_prefill_gpu");
        OptionalInt writers = figures.gpus(row, "num_decode_gpu");
        return readers.isPresent() && writers.isPresent()
                ? OptionalInt.of(readers.getAsInt() + writers.getAsInt())
                : OptionalInt.empty();
    }

    /** The same GPUs do both: what is published counts them for each, what runs leave behind by how the model is spread. */
    private static OptionalInt together(JsonObject row, RunFigures figures) {
        OptionalInt tensor = figures.gpus(row, "tp");
        if (tensor.isPresent()) {
            int stages = figures.gpus(row, "pp").orElse(1);
            long gpus = (long) tensor.getAsInt()
                    * stages
                    * figures.gpus(row, "pcp_size").orElse(1);
            return gpus <= Integer.MAX_VALUE ? OptionalInt.of((int) gpus) : OptionalInt.empty();
        }
        return Stream.of("num_prefill_gpu", "num_decode_gpu")
                .flatMapToInt(name -> figures.gpus(row, name).stream())
                .max();
    }

    private static Set<RunDoubt> doubts(JsonObject row, boolean isSplit) {
        Set<RunDoubt> doubts = EnumSet.noneOf(RunDoubt.class);
        String guesses = RunFigures.text(row, "spec_decoding", "spec_method");
        if (!guesses.isEmpty() && !guesses.equals("none")) {
            doubts.add(RunDoubt.SPECULATIVE_DECODING);
        }
        if (RunFigures.text(row, "benchmark_type").startsWith("agentic")) {
            doubts.add(RunDoubt.AGENTIC_TRACES);
        }
        if (isSplit) {
            doubts.add(RunDoubt.SPLIT_BY_PHASE);
        }
        return doubts;
    }

    /** How the model was spread, in the words of the rows, so that rows of different ways are kept apart. */
    private static String layout(JsonObject row) {
        return Stream.of("", "prefill_", "decode_")
                .flatMap(of -> Stream.of("tp", "pp", "ep", "pcp_size", "dcp_size", "dp_attention")
                        .flatMap(name -> part(row, of + name).stream()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Optional<String> part(JsonObject row, String name) {
        return row.member(name).flatMap(value -> switch (value) {
            case JsonValue.JsonNumber number -> Optional.of(name + "=" + number.text());
            case JsonTruth truth when truth.truth() -> Optional.of(name);
            case JsonValue.JsonText text when text.text().equals("true") -> Optional.of(name);
            default -> Optional.<String>empty();
        });
    }

    private static boolean isTrue(JsonObject row, String name) {
        return part(row, name).filter(name::equals).isPresent();
    }

    private static Optional<LocalDate> day(JsonObject row) {
        String date = RunFigures.text(row, "date");
        try {
            return date.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(date.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
