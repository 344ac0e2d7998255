package app.fulcrum.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.support.Said;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit at its edge: the last value taken and the first refused. */
class ReaderLimitsTest {

    private static final Limits LIMITS = Limits.SCENARIO;

    @Test
    void sizeIsTakenUpToFourMebibytes() {
        String text = "[" + " ".repeat(LIMITS.bytes() - 2) + "]";

        assertThat(problem(text)).isEmpty();
        assertLimit(text + " ", "size in bytes", LIMITS.bytes());
    }

    @Test
    void nestingIsTakenToALevelOf64() {
        assertThat(problem("[".repeat(64) + "]".repeat(64))).isEmpty();
        assertLimit("[".repeat(65) + "]".repeat(65), "depth of nesting", 64);
        assertLimit("{\"a\":".repeat(65) + "1" + "}".repeat(65), "depth of nesting", 64);
        assertLimit("[".repeat(1_000_000), "depth of nesting", 64);
    }

    @Test
    void tokensAreCountedNamesValuesAndBrackets() {
        // The brackets, the values, and the end of the text.
        String most = "[" + "1,".repeat(LIMITS.tokens() - 4) + "1]";

        assertThat(problem(most)).isEmpty();
        assertLimit(most.replaceFirst("1", "1,1"), "count of names, values and brackets", LIMITS.tokens());
    }

    @Test
    void textsAreTakenUpTo64KiCharacters() {
        assertThat(problem(quoted("t", LIMITS.textLength()))).isEmpty();
        assertLimit(quoted("t", LIMITS.textLength() + 1), "length of a text", LIMITS.textLength());
    }

    @Test
    void namesAreTakenUpTo256Characters() {
        assertThat(problem("{" + quoted("n", 256) + ":1}")).isEmpty();
        assertLimit("{" + quoted("n", 257) + ":1}", "length of a name", 256);
    }

    @Test
    void numbersAreTakenUpTo64Characters() {
        assertThat(problem("0." + "1".repeat(62))).isEmpty();
        assertLimit("0." + "1".repeat(63), "length of a number", 64);
        assertLimit("1".repeat(1_000_000), "length of a number", 64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1E+30", "1e-30", "1e0000030", "-1.5e-030"})
    void exponentsAreTakenUpToThirty(String number) {
        assertThat(numberProblem(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e31", "1E-31", "1e100000000", "1e99999999999999999999", "0e31"})
    void largerExponentsAreRefusedBeforeAnyArithmetic(String number) {
        assertThat(numberProblem(number))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED));
    }

    private static String quoted(String character, int times) {
        return "\"" + character.repeat(times) + "\"";
    }

    private static void assertLimit(String text, String what, int limit) {
        assertThat(problem(text)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
            assertThat(Said.facts(problem)).first().isEqualTo(what);
            assertThat(problem.facts()).last().isEqualTo(ProblemFact.number(limit));
        });
    }

    private static Optional<Problem> problem(String text) {
        Findings findings = new Findings("text", LIMITS);
        JsonReader.read(text.getBytes(StandardCharsets.UTF_8), findings);
        return findings.problems().stream().findFirst();
    }

    private static Optional<Problem> numberProblem(String number) {
        Findings findings = new Findings("text", LIMITS);
        JsonReader.read(number.getBytes(StandardCharsets.UTF_8), findings)
                .ifPresent(value -> new Spot(value, JsonPath.ROOT, findings).number());
        return findings.problems().stream().findFirst();
    }
}
