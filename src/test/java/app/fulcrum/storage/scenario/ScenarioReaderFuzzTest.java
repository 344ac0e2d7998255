package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.document.Document;
import app.fulcrum.text.ProblemSentences;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Searches, guided by coverage, for bytes that make the reader of scenario files do anything but what it promises. */
class ScenarioReaderFuzzTest {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    @FuzzTest(maxDuration = "20m")
    void everyInputGivesADocumentThatSettlesOrProblemsThatCanBeSaid(byte[] bytes) {
        Outcome<Document> outcome = FORMAT.read(bytes, "fuzz");
        outcome.problems().forEach(ProblemSentences::line);
        if (outcome.value().map(document -> document.origin().readOnly()).orElse(true)) {
            return;
        }
        byte[] written = FORMAT.write(outcome.value().orElseThrow());
        byte[] again = FORMAT.write(FORMAT.read(written, "again").value().orElseThrow());
        if (!Arrays.equals(written, again)) {
            throw new AssertionError("does not settle");
        }
    }
}
