package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fulcrum.CommandRun;
import app.fulcrum.support.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions people asked in public threads, as scenarios of the command line. Each is answered to half a cent, or as closely as
 * its figure is printed, or what is missing for it is named beside it.
 */
class FieldCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "field-cases.json");
    private static final Path COLLECTED = Path.of("..", "shared", "domain", "field-cases.json");
    private static final double HALF_A_CENT = 0.005;

    private static Stream<JsonNode> cases() {
        return read(CASES);
    }

    private static Stream<JsonNode> answered() {
        return cases().filter(one -> one.has("right"));
    }

    private static Stream<JsonNode> ofCapacity() {
        return cases().filter(one -> one.has("capacity"));
    }

    private static Stream<JsonNode> read(Path file) {
        return new JsonMapper().readTree(file.toFile()).valueStream();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void questionIsAnsweredRight(JsonNode one) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--date", Books.TODAY.toString()));
        one.get("set").forEach(setting -> arguments.addAll(List.of("--set", setting.stringValue())));
        arguments.add("preset:chat");

        check(one, one.get("how").stringValue(), arguments);
    }

    @ParameterizedTest
    @MethodSource("ofCapacity")
    void questionOfMemoryOrSpeedIsAnsweredRight(JsonNode one) {
        for (JsonNode asked : one.get("capacity")) {
            List<String> arguments = new ArrayList<>(List.of("capacity"));
            arguments.addAll(List.of(asked.get("options").stringValue().split(" ")));

            check(asked, one.get("how").stringValue(), arguments);
        }
    }

    private static void check(JsonNode asked, String how, List<String> arguments) {
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out()).isZero();
        JsonNode answer = at(run.result(), asked.get("answer").stringValue());

        JsonNode right = asked.get("right");
        if (right.isString()) {
            assertThat(answer.valueStream().map(JsonNode::stringValue)).as(how).contains(right.stringValue());
        } else if (right.isBoolean()) {
            assertThat(answer).as(how).isEqualTo(right);
        } else {
            assertThat(answer.doubleValue())
                    .as(how)
                    .isEqualTo(right.doubleValue(), within(asked.path("within").asDouble(HALF_A_CENT)));
        }
    }

    /** A pair of alternatives is named {@code [incumbent>challenger]}, wherever it stands in the list. */
    private static JsonNode at(JsonNode result, String path) {
        int pair = path.indexOf('[');
        if (pair < 0) {
            return result.at(path);
        }
        int end = path.indexOf(']');
        String[] names = path.substring(pair + 1, end).split(">", 2);
        return result.at(path.substring(0, pair - 1))
                .valueStream()
                .filter(crossover -> crossover.get("incumbent").stringValue().equals(names[0]))
                .filter(crossover -> crossover.get("challenger").stringValue().equals(names[1]))
                .findFirst()
                .orElseThrow()
                .at(path.substring(end + 1));
    }

    @Test
    void everyCaseIsAnsweredOrSaysWhatIsMissing() {
        assertThat(cases()).allSatisfy(one -> {
            assertThat(one.has("right") || one.has("capacity"))
                    .as(one.get("id").stringValue())
                    .isNotEqualTo(one.has("missing"));
            assertThat(one.get("question").stringValue()).isNotBlank();
            assertThat(one.get("source").stringValue()).startsWith("https://");
            assertThat(one.get("date").stringValue()).startsWith("202");
        });
        assertThat(answered()).hasSize(21);
        assertThat(ofCapacity()).hasSize(3);
    }

    @Test
    void noneOfTheCollectedCasesIsLeftOut() {
        assumeTrue(Files.exists(COLLECTED), "the collected cases are not beside the project");

        assertThat(cases().map(one -> one.get("id").stringValue()))
                .containsExactlyElementsOf(
                        read(COLLECTED).map(one -> one.get("id").stringValue()).toList());
    }
}
