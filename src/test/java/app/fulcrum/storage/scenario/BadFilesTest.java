package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.Said;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.PseudoLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file per way to be wrong. Beside each stand the problems it must be refused for, one per line:
 * {@code CODE line:column path | argument | argument}.
 */
class BadFilesTest {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    static List<Path> files() {
        return ScenarioFiles.in("bad");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBadFileIsRefusedForWhatIsWrongWithIt(Path file) throws IOException {
        Path expected = Path.of(file.toString().replace(ScenarioFormat.EXTENSION, ".problems"));

        Outcome<Document> outcome = FORMAT.read(ScenarioFiles.bytes(file), "bad.fulcrum.json");

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems().stream().map(BadFilesTest::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProblemCanBeSaid(Path file) {
        for (Problem problem :
                FORMAT.read(ScenarioFiles.bytes(file), "bad.fulcrum.json").problems()) {
            assertThat(ProblemSentences.line(problem))
                    .startsWith("bad.fulcrum.json")
                    .doesNotContain("{0", "{1", "{2", "Optional[", "tools.jackson")
                    .hasSizeLessThan(420);
            assertThat(PseudoLanguage.remainder(problem)).isEmpty();
        }
    }

    @Test
    void everyExpectationBelongsToAFile() throws IOException {
        try (Stream<Path> all = Files.walk(ScenarioFiles.FOLDER.resolve("bad"))) {
            assertThat(all.filter(file -> file.toString().endsWith(".problems")).count())
                    .isEqualTo(files().size());
        }
    }

    static String line(Problem problem) {
        String position = problem.place()
                .position()
                .map(at -> " " + at.line() + ":" + at.column())
                .orElse("");
        String path =
                problem.place().path().isEmpty() ? "" : " " + problem.place().path();
        return Stream.concat(Stream.of(problem.code() + position + path), Said.facts(problem).stream())
                .collect(Collectors.joining(" | "));
    }
}
