package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.LeftOutRun;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the results of any {@link BenchmarkFormat}, known by what is in it and not by its name. */
public final class BenchmarkReader {

    /** The tokens are those of what is read; what is gone over, such as prompts, only counts as bytes. */
    public static final Limits LIMITS = new Limits(64 << 20, 64, 2_000_000, 4 << 10, 1_024, 64, 30, 50);

    /** The only members whose values are read, of all formats. Prompts, answers, addresses and keys have other names. */
    private static final Set<String> WANTED = new TreeSet<>(List.of(
                    // vLLM
                    "date backend endpoint_type model_id num_prompts request_rate max_concurrency completed failed",
                    "total_input_tokens total_output_tokens request_throughput output_throughput"
                            + " total_token_throughput",
                    "mean_tpot_ms median_tpot_ms mean_ttft_ms median_ttft_ms",
                    // GuideLLM
                    "metadata version benchmarks config args spec backend_kwargs model strategy type_ metrics"
                            + " successful",
                    "errored mean request_totals requests_per_second request_concurrency prompt_token_count",
                    "output_token_count output_tokens_per_second inter_token_latency_ms time_per_output_token_ms",
                    "time_to_first_token_ms start_time",
                    // AIPerf
                    "unit avg was_cancelled input_config endpoint model_names loadgen perf_analyzer stimulus"
                            + " concurrency",
                    "request_count error_request_count input_sequence_length output_sequence_length",
                    "output_token_throughput inter_token_latency time_to_first_token",
                    // InferenceX
                    "hardware hw framework precision isl osl conc infmax_model_prefix benchmark_type spec_decoding",
                    "spec_method disagg num_prefill_gpu num_decode_gpu tput_per_gpu output_tput_per_gpu mean_tpot",
                    "median_tpot mean_ttft median_ttft tp pp ep pcp_size dcp_size dp_attention prefill_tp prefill_pp",
                    "prefill_ep prefill_pcp_size prefill_dcp_size prefill_dp_attention decode_tp decode_pp decode_ep",
                    "decode_pcp_size decode_dcp_size decode_dp_attention")
            .stream()
            .flatMap(names -> Arrays.stream(names.split(" ")))
            .toList());

    private BenchmarkReader() {}

    /**
     * The runs in a file. A run that cannot be used is left out and named; a file is refused where it is no JSON, none of the
     * formats, of a version that is not known, or without a run that can be used.
     *
     * @param source what is read, for people: the file's name
     */
    public static Outcome<BenchmarkFile> read(byte[] bytes, String source) {
        Findings findings = new Findings(source, LIMITS);
        List<JsonValue> values = JsonReader.readForeign(bytes, findings, WANTED::contains);
        if (findings.hasRefusal()) {
            return Outcome.refused(findings.problems());
        }
        Optional<BenchmarkFormat> format = BenchmarkFormat.of(values);
        if (format.isEmpty()) {
            findings.report(ProblemCode.NOT_A_BENCHMARK, JsonPath.ROOT, JsonValue.NOWHERE, titles());
            return Outcome.refused(findings.problems());
        }
        if (format.get() == BenchmarkFormat.GUIDELLM) {
            checkVersion(GuideLlmRuns.version(values), findings);
        }
        BenchmarkFile file = file(format.get(), values);
        if (file.runs().isEmpty() && !findings.hasRefusal()) {
            findings.report(ProblemCode.NO_USABLE_RUNS, JsonPath.ROOT, JsonValue.NOWHERE, title(format.get()));
        }
        return findings.conclude(() -> file);
    }

    private static void checkVersion(String version, Findings findings) {
        if (!GuideLlmRuns.VERSIONS.contains(version)) {
            findings.report(
                    ProblemCode.BENCHMARK_VERSION_UNKNOWN,
                    JsonPath.of("metadata.version"),
                    JsonValue.NOWHERE,
                    title(BenchmarkFormat.GUIDELLM),
                    version.isEmpty() ? Phrase.ABSENT.fact() : ProblemFact.quoted(version),
                    ProblemFact.quotedList(GuideLlmRuns.VERSIONS));
        }
    }

    private static ProblemFact title(BenchmarkFormat format) {
        return ProblemFact.quoted(format.title());
    }

    private static ProblemFact titles() {
        return ProblemFact.quotedList(Arrays.stream(BenchmarkFormat.values())
                .map(BenchmarkFormat::title)
                .toList());
    }

    private static BenchmarkFile file(BenchmarkFormat format, List<JsonValue> values) {
        List<BenchmarkRun> runs = new ArrayList<>();
        List<LeftOutRun> leftOut = new ArrayList<>();
        for (ReadRun read : format.runs(values)) {
            read.trouble()
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOutRun(read.run().place(), reason)),
                            () -> runs.add(read.run()));
        }
        return new BenchmarkFile(format, runs, leftOut, format.unknownMembers(values));
    }
}
