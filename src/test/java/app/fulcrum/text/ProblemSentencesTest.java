package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemSentencesTest {

    private static final int MOST_WORDS = 40;
    private static final Pattern BANNED =
            Pattern.compile("(?i)\\b(errors?|invalid|illegal|oops|exception|you entered)\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    /** Arguments as the codes document them, in their order. */
    private static final Map<ProblemCode, List<String>> SAMPLES = samples();

    @Test
    void everyCodeHasASample() {
        assertThat(SAMPLES.keySet()).containsExactlyInAnyOrder(ProblemCode.values());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsShortAndKind(ProblemCode code) {
        for (List<String> arguments : variants(code)) {
            Problem problem = new Problem(code, Place.member(""), arguments);

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
        for (List<String> arguments : variants(code)) {
            String printed = ProblemSentences.printed(new Problem(code, Place.member(""), arguments));

            assertThat(printed).doesNotContainPattern("(?i)is open|your (edits|scenario|inputs)|you opened|\\bsave\\b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyArgumentIsNamedAndNoOtherIsAskedFor(ProblemCode code) {
        Messages messages = Messages.of("problems");
        List<String> markers = new ArrayList<>();
        for (int i = 0; i < SAMPLES.get(code).size(); i++) {
            markers.add("<" + i + ">");
        }

        String sentence = messages.get(code.name(), markers.toArray());

        assertThat(sentence).contains(markers);
        Matcher unfilled = PLACEHOLDER.matcher(sentence);
        assertThat(unfilled.find()).as(sentence).isFalse();
    }

    @Test
    void aMissingHintLeavesNoGap() {
        Problem problem = Problem.of(ProblemCode.UNKNOWN_MEMBER, Place.member(""), "tokenPerDay", "");

        assertThat(ProblemSentences.sentence(problem)).contains("“tokenPerDay”").doesNotContain("Did you mean");
    }

    @Test
    void theLineStartsWithThePlace() {
        Place place = Place.at("plan.json", "assumptions.workload.tokensPerDay", 12, 7);
        Problem problem = Problem.of(ProblemCode.NOT_WHOLE, place, "1.5");

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

    private static List<List<String>> variants(ProblemCode code) {
        List<String> sample = SAMPLES.get(code);
        if (!Messages.of("problems").has(code.name() + ".plain")) {
            return List.of(sample);
        }
        List<String> withoutHint = new ArrayList<>(sample);
        withoutHint.set(sample.size() - 1, "");
        return List.of(sample, withoutHint);
    }

    private static Map<ProblemCode, List<String>> samples() {
        Map<ProblemCode, List<String>> samples = new EnumMap<>(ProblemCode.class);
        Object[][] rows = {
            {ProblemCode.MALFORMED_TEXT, "the text ends too early"},
            {ProblemCode.NOT_UTF8, "UTF-16"},
            {ProblemCode.LIMIT_EXCEEDED, "size of the file", "312 MB", "4 MB"},
            {ProblemCode.DUPLICATE_MEMBER, "gpuCount", "18"},
            {ProblemCode.UNKNOWN_MEMBER, "tokenPerDay", "tokensPerDay"},
            {ProblemCode.MISSING_MEMBER, "formatVersion"},
            {ProblemCode.WRONG_TYPE, "a number", "the text “ten”"},
            {ProblemCode.OUT_OF_RANGE, "0", "1", "4,096", "GPUs"},
            {ProblemCode.NOT_WHOLE, "1.5"},
            {ProblemCode.RANGE_OUT_OF_ORDER, "3", "2", "4"},
            {ProblemCode.NOT_ONE_OF, "sometimes", "yes, no, unknown"},
            {ProblemCode.WRONG_COUNT, "alternatives", "7", "2", "6"},
            {ProblemCode.NOT_OF_THIS_KIND, "gpuHourPrice", "closed-api", "self-hosted"},
            {ProblemCode.WRONG_UNIT, "tokens/month", "tokens/day"},
            {ProblemCode.UNKNOWN_ID, "GPU", "H100", "H100-SXM"},
            {ProblemCode.DUPLICATE_ID, "gpt-4o"},
            {ProblemCode.NOT_A_SCENARIO, "it is a list, and a scenario starts with an object"},
            {ProblemCode.NEWER_FORMAT, "3.1", "2.4"},
            {ProblemCode.NEWER_FORMAT_NOT_SAVED, "3.1", "2.4"},
            {ProblemCode.NOTHING_COMPARED, "3"},
            {
                ProblemCode.FORMER_PATH_UNCLEAR,
                "choices.model",
                "alternative of kind self-hosted",
                "alternatives.ID.model",
                "h100, h200"
            },
            {ProblemCode.FORMER_PATH, "choices.model", "alternatives.self-hosted.model"},
            {ProblemCode.CONTRADICTION, "cachedShareOfInput 0.7", "cacheWriteShareOfInput 0.5", "they add up to 1"},
            {ProblemCode.MORE_PROBLEMS, "12"},
            {ProblemCode.TOO_MANY_RANGES, "14", "12", "workload.cachedShareOfInput, finance.daysPerMonth"},
            {ProblemCode.PRICE_UNKNOWN, "GPT-6.1 Sol above 272,000 tokens", "output"},
            {ProblemCode.NO_PRICE_ON_DATE, "GPT-5.6 Terra", "2026-07-01"},
            {ProblemCode.OFFER_DISCONTINUED, "Mixtral 8x22B on Anyscale Endpoints", "Ended on 2024-08-01."},
            {ProblemCode.SHAPE_UNKNOWN, "DeepSeek V4 Pro"},
            {ProblemCode.DOES_NOT_FIT, "DeepSeek R1 in fp8", "8 × A100 SXM 80GB", "int4, or 8 H200s,"},
            {ProblemCode.LATENCY_LIMIT_MISSED, "10 ms", "15 ms", "2 × B200 SXM"},
            {
                ProblemCode.LAYOUT_NOT_RUNNABLE,
                "Llama 3.3 70B",
                "6",
                "8 key-value heads can be neither shared out nor repeated evenly",
                "1, 2, 4 or 8"
            },
            {
                ProblemCode.LAYOUT_NOT_OFFERED,
                "8",
                "H100 SXM at GCP a3-highgpu-1g",
                "1",
                "Lambda 8-GPU machine or AWS p5.48xlarge or Azure ND96isr_H100_v5"
            },
            {ProblemCode.FAST_LINK_ASSUMED, "H100 SXM at RunPod", "8"},
            {ProblemCode.ONLY_WEIGHTS_CHECKED, "DeepSeek V4 Pro"},
            {ProblemCode.HARDWARE_PRICE_UNKNOWN, "The purchase price of an L40S"},
            {ProblemCode.IDLE_GPUS_STILL_BILLED, "hardware you own"},
            {ProblemCode.OVER_CAPACITY, "81,000,000 tokens/day", "4 GPUs"},
            {ProblemCode.TOO_MANY_GPUS, "900T tokens/day", "9,007,199,254,740,992"},
            {ProblemCode.TOO_FEW_GPUS, "4 GPUs", "8 GPUs"},
            {ProblemCode.OUTSIDE_CALIBRATION, "GLM-5.2", "predictions came out 74 % too high."},
            {ProblemCode.CONTEXT_TOO_LONG, "250,000 tokens", "131,072 tokens", "Llama 3.3 70B"},
            {ProblemCode.OTHER_MODEL_HOSTED, "Together AI Llama 3.3 70B Instruct Turbo", "Llama 3.3 70B"},
            {ProblemCode.PRICES_AGING, "3", "2026-05-02"},
            {ProblemCode.PRICE_EXPIRED, "Gemini 4 Argon", "2026-11-30", "4 and 20 USD per 1M tokens"},
            {ProblemCode.DEFAULTS_USED, "12"},
            {ProblemCode.UNKNOWN_MEMBERS_KEPT, "1.3", "1.0", "2"},
            {ProblemCode.OPENED_READ_ONLY, "2.0", "1.0"},
            {ProblemCode.UNREADABLE_FILE, "permission denied"},
            {ProblemCode.UNWRITABLE_FILE, "the disk has 12 KB left and the file needs 48 KB"},
            {ProblemCode.CHANGED_ELSEWHERE, "14:05"},
            {ProblemCode.PROTECTED_FILE, "it is marked as read-only"},
            {ProblemCode.FILE_IN_USE, "process 4711"},
            {ProblemCode.NO_BACKUP, "/home/ana/.local/state/fulcrum/backups", "the disk is full"},
            {ProblemCode.NO_RECOVERY_COPY, "/home/ana/.local/state/fulcrum/recovery", "the disk is full"},
            {ProblemCode.SETTINGS_NOT_KEPT, "/home/ana/.config/fulcrum", "the disk is full"},
            {ProblemCode.SAVED_UNSURELY, "the disk reports a fault"},
        };
        for (Object[] row : rows) {
            samples.put(
                    (ProblemCode) row[0],
                    Arrays.stream(row).skip(1).map(String::valueOf).toList());
        }
        return samples;
    }
}
