package app.fulcrum.text;

import static app.fulcrum.model.problem.ProblemFact.digits;
import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;
import static app.fulcrum.model.problem.ProblemFact.quotedList;
import static app.fulcrum.model.problem.ProblemFact.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.problem.ProblemFact.Moment;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.problem.ProblemFact.Version;
import app.fulcrum.model.problem.Slot;
import app.fulcrum.model.unit.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemSentencesTest {

    private static final int MOST_WORDS = 40;
    private static final Pattern BANNED =
            Pattern.compile("(?i)\\b(errors?|invalid|illegal|oops|exception|you entered)\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    /** Facts of the kinds that the codes name, in their order. */
    private static final Map<ProblemCode, List<ProblemFact>> SAMPLES = samples();

    @Test
    void everyCodeHasASample() {
        assertThat(SAMPLES.keySet()).containsExactlyInAnyOrder(ProblemCode.values());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsShortAndKind(ProblemCode code) {
        for (Problem problem : variants(code)) {
            for (String sentence : List.of(ProblemSentences.sentence(problem), ProblemSentences.printed(problem))) {
                assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(MOST_WORDS);
                assertThat(sentence).containsPattern("[.?]$").doesNotContain("{", "}", "[", "]", "|", "  ", " .", "“”");
                assertThat(sentence).doesNotContainPattern(BANNED);
            }
        }
    }

    /** On a command line nothing is open, nothing has been edited, and there is nothing to save with. */
    @ParameterizedTest
    @EnumSource
    void whatIsPrintedSpeaksOfNoWindow(ProblemCode code) {
        for (Problem problem : variants(code)) {
            String printed = ProblemSentences.printed(problem);

            assertThat(printed).doesNotContainPattern("(?i)is open|your (edits|scenario|inputs)|you opened|\\bsave\\b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFactIsNamedAndNoOtherIsAskedFor(ProblemCode code) {
        List<String> markers = markers(code.slots().size());

        String sentence = Messages.of("problems").get(code.name(), markers.toArray());

        assertThat(sentence).contains(markers).doesNotContainPattern(PLACEHOLDER);
    }

    /** There is a sentence without the hint for every code that has one. */
    @ParameterizedTest
    @EnumSource
    void aHintIsTheLastFactAndMayBeMissing(ProblemCode code) {
        List<Slot> slots = code.slots();
        boolean hasHint = slots.contains(Slot.HINT);

        assertThat(Messages.of("problems").has(code.name() + ".plain")).isEqualTo(hasHint);
        if (hasHint) {
            assertThat(slots.indexOf(Slot.HINT)).isEqualTo(slots.size() - 1);
            Object[] others = markers(slots.size() - 1).toArray();
            assertThat(Messages.of("problems").get(code.name() + ".plain", others))
                    .doesNotContainPattern(PLACEHOLDER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseNamesItsFactsAndNoOther(Phrase phrase) {
        List<String> markers = markers(phrase.facts());

        String words = Messages.of("facts").get(phrase.name(), markers.toArray());

        assertThat(markers).allSatisfy(marker -> assertThat(words).contains(marker));
        assertThat(words).isNotBlank().doesNotContainPattern(PLACEHOLDER);
    }

    /** In another language a sentence has no English left but what is named in it. */
    @ParameterizedTest
    @EnumSource
    void everyWordIsOfABundle(ProblemCode code) {
        Place place = Place.at("plan.json", "assumptions", 12, 7);

        assertThat(variants(code))
                .allSatisfy(problem -> assertThat(
                                PseudoLanguage.remainder(new Problem(code, code.severity(), place, problem.facts())))
                        .isEmpty());
    }

    @Test
    void aProblemTakesTheFactsOfItsCodeOnly() {
        assertThatThrownBy(() -> Problem.of(ProblemCode.NOT_WHOLE, Place.member("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Problem.of(ProblemCode.NOT_WHOLE, Place.member(""), quoted("1.5")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Phrase.OUT_OF_PLACE::fact).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> markers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<" + i + ">").toList();
    }

    @Test
    void aMissingHintLeavesNoGap() {
        Problem problem = Problem.of(
                ProblemCode.UNKNOWN_MEMBER, Place.member(""), member("tokenPerDay"), new ProblemFact.Nothing());

        assertThat(ProblemSentences.sentence(problem)).contains("“tokenPerDay”").doesNotContain("Did you mean");
    }

    @Test
    void theLineStartsWithThePlace() {
        Place place = Place.at("plan.json", "assumptions.workload.tokensPerDay", 12, 7);
        Problem problem = Problem.of(ProblemCode.NOT_WHOLE, place, digits("1.5"));

        assertThat(ProblemSentences.line(problem))
                .startsWith("plan.json, line 12, column 7 (assumptions.workload.tokensPerDay): 1.5 is not a whole");
    }

    @Test
    void aPlaceIsNamedByWhatIsKnownOfIt() {
        assertThat(ProblemSentences.where(Place.member(""))).isEmpty();
        assertThat(ProblemSentences.where(Place.member("finance.setup"))).isEqualTo("finance.setup");
        assertThat(ProblemSentences.where(Place.in("plan.json", ""))).isEqualTo("plan.json");
        assertThat(ProblemSentences.where(Place.in("plan.json", "finance"))).isEqualTo("plan.json (finance)");
        assertThat(ProblemSentences.where(Place.at("", "", 3, 1))).isEqualTo("line 3, column 1");
    }

    /** Each with its facts, and where it has a hint also without one. */
    private static List<Problem> variants(ProblemCode code) {
        List<ProblemFact> facts = facts(code);
        List<Problem> variants = new ArrayList<>(List.of(new Problem(code, code.severity(), Place.member(""), facts)));
        if (code.slots().contains(Slot.HINT)) {
            List<ProblemFact> withoutHint = new ArrayList<>(facts);
            withoutHint.set(facts.size() - 1, new ProblemFact.Nothing());
            variants.add(new Problem(code, code.severity(), Place.member(""), withoutHint));
        }
        return variants;
    }

    private static List<ProblemFact> facts(ProblemCode code) {
        return Objects.requireNonNull(SAMPLES.get(code), code.name());
    }

    private static Map<ProblemCode, List<ProblemFact>> samples() {
        Map<ProblemCode, List<ProblemFact>> samples = new EnumMap<>(ProblemCode.class);
        Object[][] rows = {
            {ProblemCode.MALFORMED_TEXT, Phrase.ENDS_TOO_EARLY.fact()},
            {ProblemCode.NOT_UTF8, quoted("UTF-16")},
            {ProblemCode.LIMIT_EXCEEDED, Phrase.SIZE_IN_BYTES.fact(), number(312e6), number(4e6)},
            {ProblemCode.DUPLICATE_MEMBER, member("gpuCount"), number(18)},
            {ProblemCode.UNKNOWN_MEMBER, member("tokenPerDay"), quoted("tokensPerDay")},
            {ProblemCode.MISSING_MEMBER, member("formatVersion")},
            {ProblemCode.WRONG_TYPE, Phrase.A_NUMBER.fact(), Phrase.TEXT_MET.fact(quoted("ten"))},
            {ProblemCode.OUT_OF_RANGE, digits("0"), number(1), number(4096), quoted("GPUs")},
            {ProblemCode.NOT_WHOLE, digits("1.5")},
            {ProblemCode.RANGE_OUT_OF_ORDER, number(3), number(2), number(4)},
            {ProblemCode.RANGE_NOT_LOG_NORMAL, number(0), number(2), number(4)},
            {ProblemCode.DISTRIBUTION_WITHOUT_RANGE, quoted("log-normal"), number(5)},
            {ProblemCode.NOT_ONE_OF, quoted("sometimes"), quotedList(List.of("yes", "no", "unknown"))},
            {ProblemCode.WRONG_COUNT, Phrase.ALTERNATIVES.fact(), number(7), number(2), number(6)},
            {
                ProblemCode.NOT_OF_THIS_KIND,
                member("gpuHourPrice"),
                quoted("closed-api"),
                quotedList(List.of("self-hosted"))
            },
            {ProblemCode.WRONG_UNIT, quoted("tokens/month"), quoted("tokens/day")},
            {ProblemCode.UNKNOWN_ID, Phrase.GPU.fact(), quoted("H100"), quoted("H100-SXM")},
            {ProblemCode.DUPLICATE_ID, quoted("gpt-4o")},
            {ProblemCode.NOT_A_SCENARIO, Phrase.OTHER_THAN_OBJECT.fact(Phrase.A_LIST.fact())},
            {ProblemCode.NOTHING_ENCLOSED, Phrase.PICTURE.fact()},
            {ProblemCode.SEVERAL_ENCLOSED, Phrase.PAGE.fact(), number(2)},
            {ProblemCode.DAMAGED_CARRIER, Phrase.WORKBOOK.fact(), Phrase.PACKED_WRONGLY.fact()},
            {ProblemCode.CARRIER_NOT_REPLACED, quoted("chart.png")},
            {ProblemCode.NOT_A_MODEL_CONFIG, member("num_hidden_layers")},
            {ProblemCode.CONFIG_VALUE_NOT_READ, member("intermediate_size"), quoted("14336")},
            {ProblemCode.CONFIG_NOT_DESCRIBED, member("index_topk")},
            {ProblemCode.CONFIG_VALUE_USUAL, member("num_key_value_heads"), ProblemFact.digits("32")},
            {ProblemCode.UNKNOWN_COLUMNS, quotedList(List.of("when", "tokens"))},
            {ProblemCode.NOTHING_TO_TAKE_OVER, quotedList(List.of("OpenAI usage", "LiteLLM"))},
            {ProblemCode.NOT_A_PRICE_LIST, quotedList(List.of("models.dev api.json", "LiteLLM"))},
            {ProblemCode.EMPTY_FILE, quotedList(List.of("OpenAI usage", "FOCUS"))},
            {ProblemCode.NOT_A_USAGE_FILE, quotedList(List.of("OpenAI usage", "FOCUS"))},
            {ProblemCode.NO_USE_IN_FILE, quoted("OpenAI usage"), number(30)},
            {ProblemCode.TOO_MANY_ROWS, number(2_000_000)},
            {ProblemCode.UNENDED_ROW, number(40)},
            {ProblemCode.USAGE_ROW_NOT_READ, member("output_tokens")},
            {ProblemCode.AMOUNTS_IN_OTHER_CURRENCY, number(12), quoted("CNY")},
            {ProblemCode.NOT_A_BENCHMARK, quotedList(List.of("vLLM", "GuideLLM"))},
            {ProblemCode.BENCHMARK_VERSION_UNKNOWN, quoted("GuideLLM"), quoted("3"), quotedList(List.of("1", "2"))},
            {ProblemCode.NO_USABLE_RUNS, quoted("GuideLLM")},
            {ProblemCode.NEWER_FORMAT, new Version(3, 1), new Version(2, 5)},
            {ProblemCode.NEWER_FORMAT_NOT_SAVED, new Version(3, 1), new Version(2, 5)},
            {ProblemCode.NOTHING_COMPARED, number(3)},
            {ProblemCode.SEVERAL_IN_USE, quoted("Gemini"), quoted("Own GPUs")},
            {
                ProblemCode.FORMER_PATH_UNCLEAR,
                member("choices.model"),
                Phrase.ALTERNATIVE_OF_KIND.fact(quoted("self-hosted")),
                member("alternatives.ID.model"),
                quotedList(List.of("h100", "h200"))
            },
            {ProblemCode.FORMER_PATH, member("choices.model"), member("alternatives.self-hosted.model")},
            {
                ProblemCode.CONTRADICTION,
                value("cachedShareOfInput", 0.7),
                value("cacheWriteShareOfInput", 0.5),
                Phrase.CACHE_SHARES_OVERLAP.fact()
            },
            {ProblemCode.MORE_PROBLEMS, number(12)},
            {ProblemCode.VOLUME_TOO_LARGE, number(2e16), number(1e15)},
            {ProblemCode.NO_RUNNER_UP, number(64e6)},
            {ProblemCode.NOTHING_UNCERTAIN, quoted("Support chat")},
            {
                ProblemCode.TOO_MANY_RANGES,
                number(14),
                number(12),
                new Listed(List.of(member("workload.cachedShareOfInput"), member("finance.daysPerMonth")))
            },
            {ProblemCode.SERVICE_NOT_SOLD, quoted("GPT-5.6 Sol"), quoted("Fast mode")},
            {ProblemCode.SERVICE_REPLACED, quoted("OpenAI GPT-6 Sol"), quoted("Fast mode")},
            {ProblemCode.TIER_WITHOUT_BATCH, quoted("OpenAI GPT-6 Sol"), quoted("Flex")},
            {ProblemCode.NO_OUTPUT_TO_ESTIMATE, quoted("Self-hosted")},
            {ProblemCode.OVER_LIMIT_OF_PART, quoted("Router"), new Quantity(1_200_000_000, Unit.TOKENS_PER_DAY)},
            {ProblemCode.PART_NOT_PRICED, quoted("Self-hosted")},
            {ProblemCode.PART_BUYS_UNITS, quoted("Closed API")},
            {ProblemCode.PART_FOLLOWS_THE_DAY, quoted("Self-hosted")},
            {ProblemCode.OVER_API_LIMIT, quoted("OpenAI GPT-5"), new Quantity(1_200_000_000, Unit.TOKENS_PER_DAY)},
            {ProblemCode.PRICE_UNKNOWN, quoted("GPT-6.1 Sol above 272,000 tokens"), Phrase.OUTPUT_TOKENS.fact()},
            {ProblemCode.INPUT_OF_ANOTHER, member("alternatives.closed-api.inputPrice")},
            {ProblemCode.NO_PRICE_ON_DATE, quoted("GPT-5.6 Terra"), new Day(LocalDate.of(2026, 7, 1))},
            {ProblemCode.SIZE_UNKNOWN, quoted("Inkling")},
            {
                ProblemCode.OFFER_ENDED,
                quoted("Anyscale Endpoints Mixtral 8x22B"),
                new Day(LocalDate.of(2024, 8, 1)),
                quoted("Groq GPT OSS 120B")
            },
            {ProblemCode.OFFER_KEPT, quoted("Anyscale Endpoints Mixtral 8x22B"), new Day(LocalDate.of(2024, 8, 1))},
            {
                ProblemCode.OFFER_ENDING,
                quoted("Groq Llama 3.3 70B"),
                new Day(LocalDate.of(2026, 8, 16)),
                Phrase.DAYS_LEFT.fact(number(41)),
                quoted("Groq GPT OSS 120B")
            },
            {ProblemCode.OFFER_NOT_SOLD_YET, quoted("Gemini 5"), new Day(LocalDate.of(2027, 1, 1))},
            {ProblemCode.SHAPE_UNKNOWN, quoted("DeepSeek V4 Pro"), Phrase.MEASURED_SPEED.fact()},
            {
                ProblemCode.DOES_NOT_FIT,
                quoted("DeepSeek R1"),
                gpus(8, "A100 SXM 80GB"),
                Phrase.WITH_WEIGHTS.fact(gpus(8, "H200 SXM"), quoted("FP8"))
            },
            {
                ProblemCode.LATENCY_LIMIT_MISSED,
                new Quantity(10, Unit.MILLISECONDS),
                new Quantity(15, Unit.MILLISECONDS),
                gpus(2, "B200 SXM")
            },
            {
                ProblemCode.LAYOUT_NOT_RUNNABLE,
                quoted("Llama 3.3 70B"),
                number(6),
                Phrase.KV_HEADS_UNEVEN.fact(number(8)),
                new AnyOf(List.of(number(1), number(2), number(4), number(8)))
            },
            {
                ProblemCode.LAYOUT_NOT_OFFERED,
                number(8),
                Phrase.GPU_FROM.fact(quoted("H100 SXM"), quoted("GCP a3-highgpu-1g")),
                number(1),
                new AnyOf(List.of(
                        Phrase.MACHINE_OF.fact(quoted("Lambda"), number(8)),
                        quoted("AWS p5.48xlarge"),
                        quoted("Azure ND96isr_H100_v5")))
            },
            {ProblemCode.LINK_UNKNOWN, number(2), quoted("RTX 4090")},
            {ProblemCode.FAST_LINK_ASSUMED, quoted("H100 SXM at RunPod"), number(8)},
            {ProblemCode.ONLY_WEIGHTS_CHECKED, quoted("DeepSeek V4 Pro")},
            {ProblemCode.MEASURED_RATE_FALLS, number(64), number(1_850)},
            {ProblemCode.MEASURED_RATE_TOO_HIGH, number(64), number(1_850)},
            {ProblemCode.MEASURED_AT_OTHER_LENGTHS, number(2_000), number(300), number(1_500), number(500)},
            {ProblemCode.HARDWARE_PRICE_UNKNOWN, member("capexPerGpu")},
            {ProblemCode.IDLE_GPUS_STILL_BILLED, Phrase.OWNED_HARDWARE.fact()},
            {ProblemCode.CANNOT_FOLLOW_THE_DAY, Phrase.GPU_BY_MONTH.fact()},
            {ProblemCode.STANDING_KEEPS_A_REPLICA, member("minReplicas")},
            {ProblemCode.RESIDUAL_LIMITED, new Quantity(6_000, Unit.USD_PER_GPU), new Quantity(5_000, Unit.USD_PER_GPU)
            },
            {ProblemCode.OVER_CAPACITY, new Quantity(81e6, Unit.TOKENS_PER_DAY), gpus(4, "H100 SXM")},
            {ProblemCode.TOO_MANY_GPUS, new Quantity(9e14, Unit.TOKENS_PER_DAY), number(1L << 53)},
            {ProblemCode.TOO_FEW_GPUS, gpus(4, "H100 SXM"), number(8)},
            {ProblemCode.OUTSIDE_CALIBRATION, quoted("GLM-5.2"), quoted("predictions came out 74 % too high.")},
            {
                ProblemCode.CONTEXT_TOO_LONG,
                new Quantity(250_000, Unit.TOKENS),
                new Quantity(131_072, Unit.TOKENS),
                quoted("Llama 3.3 70B")
            },
            {ProblemCode.OTHER_MODEL_HOSTED, quoted("Together AI Llama 3.3 70B Instruct Turbo"), quoted("Llama 3.3 70B")
            },
            {
                ProblemCode.PRICE_EXPIRED,
                quoted("Gemini 4 Argon"),
                new Day(LocalDate.of(2026, 11, 30)),
                Phrase.PRICE_PAIR.fact(number(4), number(20))
            },
            {
                ProblemCode.PRICE_READ_LATER,
                quoted("AWS Bedrock Llama 3.3 70B Instruct"),
                new Day(LocalDate.of(2025, 3, 1)),
                new Day(LocalDate.of(2026, 11, 20))
            },
            {ProblemCode.PRICES_OF_ANOTHER_DAY, new Day(LocalDate.of(2026, 3, 1)), new Day(LocalDate.of(2026, 11, 29))},
            {ProblemCode.UNKNOWN_VARIANT, quoted("Three H200"), quotedList(List.of("Two H200", "More users"))},
            {ProblemCode.UNKNOWN_VARIANT, quoted("Three H200"), new ProblemFact.Nothing()},
            {ProblemCode.VARIANTS_LEFT_OUT, quotedList(List.of("Two H200", "More users"))},
            {ProblemCode.NOTHING_TO_COMPARE, quoted("Support chat")},
            {ProblemCode.DEFAULTS_USED, number(12)},
            {ProblemCode.DEFAULTS_RENEWED, number(2)},
            {ProblemCode.UNKNOWN_MEMBERS_KEPT, new Version(1, 3), new Version(1, 0), number(2)},
            {ProblemCode.OPENED_READ_ONLY, new Version(2, 0), new Version(1, 0)},
            {ProblemCode.UNREADABLE_FILE, Phrase.NO_RIGHTS.fact()},
            {ProblemCode.UNWRITABLE_FILE, Phrase.DISK_FULL_WITH.fact(new Quantity(12_000, Unit.BYTES), number(48_000))},
            {ProblemCode.UNWRITABLE_BOOK, quoted("/home/ana/prices"), Phrase.HAS_FILES.fact()},
            {ProblemCode.CHANGED_ELSEWHERE, new Moment(LocalDateTime.of(2026, 11, 22, 14, 5))},
            {ProblemCode.PROTECTED_FILE, Phrase.MARKED_READ_ONLY.fact()},
            {ProblemCode.FILE_IN_USE, Phrase.PROCESS.fact(quoted("4711"))},
            {ProblemCode.NO_BACKUP, quoted("/home/ana/.local/state/fulcrum/backups"), Phrase.DISK_FULL.fact()},
            {ProblemCode.NO_RECOVERY_COPY, quoted("/home/ana/.local/state/fulcrum/recovery"), Phrase.DISK_FULL.fact()},
            {ProblemCode.SETTINGS_NOT_KEPT, quoted("/home/ana/.config/fulcrum"), Phrase.DISK_FULL.fact()},
            {ProblemCode.SAVED_UNSURELY, Phrase.DISK_FAULT.fact()},
        };
        for (Object[] row : rows) {
            samples.put(
                    (ProblemCode) row[0],
                    Arrays.stream(row).skip(1).map(ProblemFact.class::cast).toList());
        }
        return samples;
    }

    private static ProblemFact gpus(int count, String name) {
        return Phrase.GPUS_OF.fact(number(count), quoted(name));
    }
}
