package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.source.ImportedFileJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a replica of the user's own did under several loads: {@code measured}. */
public final class MeasuredRunsJson {

    /** At least one run, in the order they are written in. */
    public static final JsonType<List<Run>> LIST = ListType.of(RunJson.TYPE).withAtLeastOne(Phrase.MEASURED_RUN);

    private static final Member<MeasuredRuns, Double> INPUT_TOKENS = Member.required(
            "inputTokens",
            within(Input.INPUT_TOKENS).described("Mean input of a request of the runs."),
            MeasuredRuns::inputTokens);
    private static final Member<MeasuredRuns, Double> OUTPUT_TOKENS = Member.required(
            "outputTokens",
            within(Input.OUTPUT_TOKENS).described("Mean output of a request of the runs."),
            MeasuredRuns::outputTokens);
    private static final Member<MeasuredRuns, List<Run>> RUNS = Member.required("runs", LIST, MeasuredRuns::runs);
    private static final Member<MeasuredRuns, String> SOURCE =
            Member.orElse("source", Scalars.text(), "", MeasuredRuns::source);
    private static final Member<MeasuredRuns, List<ImportedFile>> FILES = ImportedFileJson.all(MeasuredRuns::files);

    static final RecordType<MeasuredRuns> TYPE = RecordType.of(
                    read -> new MeasuredRuns(
                            read.get(INPUT_TOKENS),
                            read.get(OUTPUT_TOKENS),
                            read.get(RUNS),
                            read.get(SOURCE),
                            read.get(FILES)),
                    List.of(INPUT_TOKENS, OUTPUT_TOKENS, RUNS, SOURCE, FILES))
            .named("measuredRuns");

    private MeasuredRunsJson() {}

    private static JsonType<Double> within(Input input) {
        return Scalars.number(input.minimum(), input.maximum(), input.unit().symbolInFiles());
    }

    /** One run of the user's own replica: under so many requests at once, or with so many answered in a second. */
    private static final class RunJson implements JsonType<Run> {

        private static final String CONCURRENCY_NAME = "concurrency";
        private static final String REQUEST_RATE_NAME = "requestsPerSecond";

        private static final JsonType<Double> TPOT = within(Input.TPOT_LIMIT);
        private static final JsonType<Double> TTFT = within(Input.TTFT_LIMIT);

        private static final Member<AtConcurrency, Double> CONCURRENCY =
                Member.required(CONCURRENCY_NAME, within(Input.MAX_SEQUENCES), AtConcurrency::concurrency);
        private static final Member<AtConcurrency, Double> OUTPUT_RATE = Member.required(
                "outputTokensPerSecond", within(Input.MEASURED_OUTPUT_RATE), AtConcurrency::outputTokensPerSecond);
        private static final Member<AtConcurrency, Optional<Double>> TPOT_IF_MEASURED =
                Member.optional("tpotMs", TPOT, run -> boxed(run.millisecondsPerOutputToken()));
        private static final Member<AtConcurrency, Optional<Double>> TTFT_IF_MEASURED =
                Member.optional("ttftMs", TTFT, run -> boxed(run.millisecondsToFirstToken()));

        private static final RecordType<AtConcurrency> AT_CONCURRENCY = RecordType.of(
                read -> new AtConcurrency(
                        read.get(CONCURRENCY),
                        read.get(OUTPUT_RATE),
                        unboxed(read.get(TPOT_IF_MEASURED)),
                        unboxed(read.get(TTFT_IF_MEASURED))),
                List.of(CONCURRENCY, OUTPUT_RATE, TPOT_IF_MEASURED, TTFT_IF_MEASURED));

        private static final Member<AtRequestRate, Double> REQUEST_RATE = Member.required(
                REQUEST_RATE_NAME,
                Scalars.number(AtRequestRate.LEAST, AtRequestRate.MOST, "requests/s"),
                AtRequestRate::requestsPerSecond);
        private static final Member<AtRequestRate, Double> TPOT_OF_RATE =
                Member.required("tpotMs", TPOT, AtRequestRate::millisecondsPerOutputToken);
        private static final Member<AtRequestRate, Double> TTFT_OF_RATE =
                Member.required("ttftMs", TTFT, AtRequestRate::millisecondsToFirstToken);

        private static final RecordType<AtRequestRate> AT_REQUEST_RATE = RecordType.of(
                read -> new AtRequestRate(read.get(REQUEST_RATE), read.get(TPOT_OF_RATE), read.get(TTFT_OF_RATE)),
                List.of(REQUEST_RATE, TPOT_OF_RATE, TTFT_OF_RATE));

        static final RunJson TYPE = new RunJson();

        private RunJson() {}

        /** A run says its load in one way; which one decides what else it holds. */
        @Override
        public Optional<Run> read(Spot spot) {
            return spot.members().flatMap(members -> {
                boolean isRate = members.optional(REQUEST_RATE_NAME).isPresent();
                if (isRate && members.optional(CONCURRENCY_NAME).isPresent()) {
                    spot.report(
                            ProblemCode.CONTRADICTION,
                            ProblemFact.member(CONCURRENCY_NAME),
                            ProblemFact.member(REQUEST_RATE_NAME),
                            Phrase.EXACTLY_ONE_OF_TWO.fact());
                    return Optional.empty();
                }
                return isRate
                        ? AT_REQUEST_RATE.read(members).map(run -> run)
                        : AT_CONCURRENCY.read(members).map(run -> run);
            });
        }

        @Override
        public JsonValue write(Run run) {
            return switch (run) {
                case AtConcurrency at -> AT_CONCURRENCY.write(at);
                case AtRequestRate at -> AT_REQUEST_RATE.write(at);
            };
        }

        @Override
        public JsonObject schema(Definitions definitions) {
            return JsonValue.object()
                    .with(
                            "oneOf",
                            JsonValue.array(
                                    List.of(AT_CONCURRENCY.schema(definitions), AT_REQUEST_RATE.schema(definitions))))
                    .build();
        }

        private static OptionalDouble unboxed(Optional<Double> value) {
            return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        }

        private static Optional<Double> boxed(OptionalDouble value) {
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        }
    }
}
