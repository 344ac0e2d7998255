package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.support.JsonSchema;
import app.fulcrum.support.SmallPriceBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema people write files by says what the reader does. */
class PublishedSchemaTest {

    private static final Path FILE = Path.of("pricing-data", "schema", "scenario.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNode SCHEMA = read();
    private static final JsonSchema CHECK = new JsonSchema(SCHEMA);

    /** The schema of format 1 as it was last published, kept for ever. */
    private static final JsonSchema FORMER_CHECK = new JsonSchema(
            MAPPER.readTree(ScenarioFiles.bytes(Path.of("pricing-data", "schema", "scenario-1.schema.json"))));

    /** What the reader refuses and no schema can: text, limits, identifiers, and rules between values. */
    private static final Set<ProblemCode> BEYOND_A_SCHEMA = Set.of(
            ProblemCode.MALFORMED_TEXT,
            ProblemCode.NOT_UTF8,
            ProblemCode.LIMIT_EXCEEDED,
            ProblemCode.DUPLICATE_MEMBER,
            ProblemCode.UNKNOWN_ID,
            ProblemCode.RANGE_OUT_OF_ORDER,
            ProblemCode.RANGE_NOT_LOG_NORMAL,
            ProblemCode.NOTHING_COMPARED,
            ProblemCode.SEVERAL_IN_USE);

    /** The same, where the kind of problem alone does not tell. */
    private static final List<String> FILES_BEYOND_A_SCHEMA = List.of(
            "alternative-twice.",
            "cache-shares-above-one.",
            "cache-shares-above-one-at-their-high-ends.",
            "change-at-24-hours.",
            "currency-day-that-does-not-exist.",
            "day-without-load.",
            "described-gpu-with-an-offer.",
            "described-model-of-unknown-size.",
            "described-model-that-contradicts-itself.",
            "measured-rate-without-gpus-per-replica.",
            "more-ranges-than-are-combined.",
            "measured-runs-and-rate.",
            "measured-runs-at-one-load.",
            "measured-runs-in-any-layout.",
            "measured-runs-under-untold-limit.",
            "offer-of-another-gpu.",
            "requests-at-once-without-seconds.",
            "seconds-without-requests-at-once.",
            "smaller-than-any-number.",
            "tokens-and-users.",
            "tokens-users-and-requests-at-once.",
            "users-alone.",
            "users-and-requests-at-once.",
            "users-come-to-too-many-tokens.",
            "users-without-sessions.",
            "variant-alternatives-that-are-none.",
            "variant-called-alike.",
            "variant-called-like-the-base.",
            "variant-of-one-alternative.",
            "variant-of-unknown-paths.",
            "variant-that-breaks-a-rule.",
            "variant-value-out-of-range.");

    private static JsonNode read() {
        return MAPPER.readTree(ScenarioFiles.bytes(FILE));
    }

    static List<Path> goodFiles() {
        return ScenarioFiles.in("good").stream()
                .filter(file -> !file.toString().contains("byte-order-mark"))
                .toList();
    }

    static List<Path> goldenFiles() {
        return ScenarioFiles.in("golden");
    }

    static List<Path> badFiles() {
        return ScenarioFiles.in("bad");
    }

    private static JsonSchema schemaOf(Path file) {
        boolean isFormer =
                file.toString().contains("format-1") || file.toString().contains("v1.");
        return isFormer ? FORMER_CHECK : CHECK;
    }

    @ParameterizedTest
    @MethodSource({"goodFiles", "goldenFiles"})
    void whatTheReaderTakesFitsTheSchema(Path file) {
        assertThat(schemaOf(file).problems(MAPPER.readTree(ScenarioFiles.bytes(file))))
                .isEmpty();
    }

    @Test
    void whatTheProgramWritesFitsTheSchema() {
        ScenarioFormat format = new ScenarioFormat(SmallPriceBook.book(), "0.1.0");
        for (long seed = 0; seed < 500; seed++) {
            byte[] bytes = format.write(new RandomDocuments(SmallPriceBook.book(), seed).next());

            assertThat(CHECK.problems(MAPPER.readTree(bytes)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void whatTheReaderRefusesDoesNotFitTheSchemaWhereASchemaCanTell(Path file) {
        Optional<JsonNode> tree = tree(ScenarioFiles.bytes(file));

        assertThat(tree.isEmpty() || !schemaOf(file).problems(tree.get()).isEmpty() || isBeyondASchema(file))
                .isTrue();
    }

    private static boolean isBeyondASchema(Path file) {
        return FILES_BEYOND_A_SCHEMA.stream().anyMatch(file.getFileName().toString()::startsWith)
                || new ScenarioFormat(ScenarioFiles.BOOK, "")
                        .read(ScenarioFiles.bytes(file), "").problems().stream()
                                .allMatch(problem -> BEYOND_A_SCHEMA.contains(problem.code()));
    }

    @Test
    void everyInputIsInItsGroupWithUnitAndBounds() {
        InputKey.standardPaths().forEach((path, key) -> {
            Input input = key.input();
            JsonNode rule = rule(path, key);
            JsonNode bounds = rule.path("patternProperties").path("^(value|low|base|high)$");

            assertThat(rule.at("/properties/unit/const").stringValue())
                    .as(path)
                    .isEqualTo(input.unit().symbolInFiles());
            assertThat(bounds.path("minimum").doubleValue()).isEqualTo(input.minimum());
            assertThat(bounds.path("maximum").doubleValue()).isEqualTo(input.maximum());
            assertThat(bounds.path("type").stringValue()).isEqualTo(input.isWhole() ? "integer" : "number");
        });
    }

    /** Of all alternatives in its chapter, of one among the numbers of its kind. */
    private static JsonNode rule(String path, InputKey key) {
        String part = path.substring(0, path.indexOf('.'));
        String chapter = part.equals("people") && key.alternative().isPresent() ? kind(key) : part;
        return SCHEMA.at("/$defs/" + chapter + "/properties/" + key.input().id());
    }

    private static String kind(InputKey key) {
        return Arrays.stream(Way.Kind.values())
                .filter(kind -> key.alternative().equals(Optional.of(kind.standardId())))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void noOtherInputsOrQuestionsAreNamed() {
        long inputs = Stream.of(
                        "workload", "people", "finance", "outlook", "closedApi", "hostedOpenApi", "selfHosted", "mix")
                .mapToLong(chapter ->
                        SCHEMA.at("/$defs/" + chapter + "/properties").size())
                .sum();
        long questions = SCHEMA.at("/properties/situation/properties")
                .valueStream()
                .mapToLong(chapter -> chapter.path("properties").size())
                .sum();

        assertThat(inputs).isEqualTo(InputKey.standardPaths().size());
        assertThat(questions).isEqualTo(Question.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionIsInItsChapterWithItsChoices(Question question) {
        JsonNode rule =
                SCHEMA.at("/properties/situation/properties/" + question.path().replace(".", "/properties/"));

        assertThat(rule.isObject()).isTrue();
        if (question.kind() == Question.Kind.CHOICE) {
            assertThat(rule.path("enum").valueStream().map(JsonNode::stringValue))
                    .containsExactlyElementsOf(question.choices());
        }
    }

    private static Optional<JsonNode> tree(byte[] bytes) {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
