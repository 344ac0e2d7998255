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
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Results of {@code vllm bench serve}: an object, or one a line where runs were appended. Figures are of the whole endpoint; how
 * many GPUs it had is not said.
 */
final class VllmRuns {

    static final Pattern KNOWN = Pattern.compile("date|backend|endpoint_type|label|model_id|tokenizer_id|num_prompts"
            + "|request_rate|burstiness|max_concurrency|duration|completed|failed|total_(input|output)_tokens"
            + "|request_throughput|request_goodput|output_throughput|total_token_throughput"
            + "|(mean|median|std|p[0-9.]+)_(ttft|tpot|itl|e2el)_ms|input_lens|output_lens|ttfts|itls|start_times"
            + "|generated_texts|errors|max_output_tokens_per_s|max_concurrent_requests|rtfx|spec_decode_.*|ramp_up_.*");

    private static final String ANSWERED = "completed";
    private static final String PROMPTS = "num_prompts";
    private static final String INPUT = "total_input_tokens";
    private static final String RATE = "request_rate";
    private static final Pattern DAY = Pattern.compile("(\\d{8})-\\d{6}");

    private VllmRuns() {}

    static boolean isOne(List<JsonValue> values) {
        return values.stream()
                .flatMap(value -> Tree.object(value).stream())
                .anyMatch(run -> run.member("output_throughput").isPresent()
                        && run.member("total_token_throughput").isPresent());
    }

    static List<JsonObject> objects(List<JsonValue> values) {
        return values.stream().flatMap(value -> Tree.object(value).stream()).toList();
    }

    static List<ReadRun> runs(List<JsonValue> values) {
        List<JsonObject> objects = objects(values);
        List<ReadRun> runs = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            String place = objects.size() == 1 ? "" : "[" + i + "]";
            ReadRun run = run(objects.get(i), place);
            boolean isAgain = objects.subList(0, i).stream().anyMatch(sameRequestsAs(objects.get(i)));
            runs.add(isAgain ? new ReadRun(run.run().with(RunDoubt.PREFIX_CACHE_LIKELY), run.trouble()) : run);
        }
        return runs;
    }

    /** As many requests with as many tokens in all: with the seed that is set unasked, they are the same ones. */
    private static Predicate<JsonObject> sameRequestsAs(JsonObject run) {
        return earlier -> digits(earlier, INPUT).isPresent()
                && digits(earlier, INPUT).equals(digits(run, INPUT))
                && digits(earlier, PROMPTS).equals(digits(run, PROMPTS))
                && RunFigures.text(earlier, "model_id").equals(RunFigures.text(run, "model_id"));
    }

    private static Optional<String> digits(JsonObject run, String name) {
        return run.member(name).filter(JsonNumber.class::isInstance).map(number -> ((JsonNumber) number).text());
    }

    private static ReadRun run(JsonObject run, String place) {
        RunFigures figures = new RunFigures();
        OptionalDouble answered = figures.count(run, ANSWERED);
        Load load = load(run, figures, answered);
        Speed speed = new Speed(
                figures.positive(run, RunFigures.AS_IT_IS, "output_throughput"),
                figures.positive(run, RunFigures.AS_IT_IS, "mean_tpot_ms", "median_tpot_ms"),
                figures.positive(run, RunFigures.AS_IT_IS, "mean_ttft_ms", "median_ttft_ms"));
        if (answered.isPresent() && answered.getAsDouble() == 0) {
            figures.trouble(Reason.ALL_FAILED);
        }
        return new ReadRun(
                new BenchmarkRun(place, day(run), endpoint(run), load, speed, doubts(run, load)), figures.trouble());
    }

    private static Endpoint endpoint(JsonObject run) {
        String client = RunFigures.text(run, "backend", "endpoint_type");
        return new Endpoint(
                RunFigures.text(run, "model_id"),
                client.startsWith("openai") ? "" : client,
                "",
                "",
                "",
                OptionalInt.empty());
    }

    private static Load load(JsonObject run, RunFigures figures, OptionalDouble answered) {
        OptionalDouble prompts = figures.positive(run, RunFigures.AS_IT_IS, PROMPTS);
        OptionalDouble most = figures.positive(run, RunFigures.AS_IT_IS, "max_concurrency");
        OptionalDouble requests = figures.positive(run, RunFigures.AS_IT_IS, "request_throughput");
        OptionalDouble failed = figures.count(run, "failed");
        boolean isKept = most.isPresent() && !hasRequestRate(run);
        return new Load(
                each(figures.count(run, INPUT), answered),
                each(figures.positive(run, RunFigures.AS_IT_IS, "total_output_tokens"), answered),
                isKept
                        ? OptionalDouble.of(Math.min(most.getAsDouble(), prompts.orElse(Double.MAX_VALUE)))
                        : OptionalDouble.empty(),
                requests,
                RunFigures.share(failed.isPresent() ? failed : rest(prompts, answered), answered));
    }

    private static OptionalDouble rest(OptionalDouble prompts, OptionalDouble answered) {
        return prompts.isPresent() && answered.isPresent()
                ? OptionalDouble.of(Math.max(0, prompts.getAsDouble() - answered.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble each(OptionalDouble all, OptionalDouble answered) {
        return all.isPresent() && answered.orElse(0) > 0
                ? OptionalDouble.of(all.getAsDouble() / answered.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether requests came at a rate of their own: {@code inf} sends each as soon as there is room. */
    private static boolean hasRequestRate(JsonObject run) {
        return run.member(RATE)
                .filter(rate -> rate instanceof JsonNumber
                        || (rate instanceof JsonText text && !text.text().startsWith("inf")))
                .isPresent();
    }

    private static Set<RunDoubt> doubts(JsonObject run, Load load) {
        Set<RunDoubt> doubts = EnumSet.noneOf(RunDoubt.class);
        if (load.concurrency().isEmpty() && !hasRequestRate(run)) {
            doubts.add(RunDoubt.NO_LATENCY_TARGET);
        }
        if (load.failedShare().orElse(0) > 0) {
            doubts.add(RunDoubt.FAILED_REQUESTS);
        }
        if (run.members().stream().anyMatch(member -> member.name().startsWith("spec_decode"))) {
            doubts.add(RunDoubt.SPECULATIVE_DECODING);
        }
        return doubts;
    }

    private static Optional<LocalDate> day(JsonObject run) {
        Matcher day = DAY.matcher(RunFigures.text(run, "date"));
        try {
            return day.matches()
                    ? Optional.of(LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
