package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.Problem.Severity;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.ProblemSentences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the outcome is a document or named problems. */
class ParserTortureTest {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    @Test
    void noMalformedTextIsTaken() {
        Path plain = ScenarioFiles.FOLDER.resolve("good/minimal.fulcrum.json");
        Map<String, byte[]> texts = MalformedTexts.all(new String(ScenarioFiles.bytes(plain), StandardCharsets.UTF_8));

        assertThat(texts).hasSizeGreaterThan(800);
        texts.forEach((name, bytes) -> {
            Outcome<Document> outcome = FORMAT.read(bytes, "malformed");
            assertThat(outcome.value()).as(name).isEmpty();
            assertThat(outcome.problems())
                    .as(name)
                    .singleElement()
                    .extracting(Problem::code)
                    .isIn(ProblemCode.MALFORMED_TEXT, ProblemCode.NOT_UTF8);
        });
    }

    @Test
    void everyMutationGivesADocumentOrNamedProblems() {
        mutate(1, 10_000);
    }

    @Test
    @Tag("endurance")
    void soDoAHundredThousandMutations() {
        mutate(10_001, 100_000);
    }

    private static void mutate(long firstSeed, int count) {
        List<byte[]> originals = Stream.of("good", "golden", "bad")
                .flatMap(folder -> ScenarioFiles.in(folder).stream())
                .map(ScenarioFiles::bytes)
                .toList();
        Seeded.forEach(firstSeed, count, random -> check(originals, random));
    }

    private static void check(List<byte[]> originals, SplittableRandom random) {
        byte[] original = originals.get(random.nextInt(originals.size()));
        Outcome<Document> outcome = FORMAT.read(Mutation.of(original, random), "mutated");
        if (outcome.isRefused()) {
            assertThat(outcome.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(51);
        } else {
            assertThat(outcome.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
            settles(outcome.value().orElseThrow());
        }
        if (random.nextInt(20) == 0) {
            outcome.problems().forEach(ProblemSentences::line);
        }
    }

    /** What was taken from damaged bytes is a sound document: it can be written and read back. */
    private static void settles(Document document) {
        if (!document.origin().readOnly()) {
            Outcome<Document> again = FORMAT.read(FORMAT.write(document), "again");
            assertThat(again.value().map(Document::scenario)).contains(document.scenario());
        }
    }

    @Test
    void emptyAndHugeAndRandomBytesAreNamed() {
        Seeded.forEach(1, 2_000, random -> {
            byte[] noise = new byte[random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(20)];
            random.nextBytes(noise);

            assertThat(FORMAT.read(noise, "noise").problems()).isNotEmpty();
        });
        assertThat(FORMAT.read(new byte[5 << 20], "zeros").problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
    }
}
