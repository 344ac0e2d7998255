package app.fulcrum.former;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.scenario.ScenarioFormat;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The engine of today answers ten thousand scenarios of format 1 as the engine of 0.1 did: figures within 1e-12, all else
 * the same. Texts, price book and day are kept with the answers, so that reading old files is held against them too.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FormerAnswersTest {

    private static final int EVERY = 10;
    private static final double SAME = 1e-12;
    /** Was only remarked on then; now it rules out, but for a book that does not say when. */
    private static final Pattern ENDED = Pattern.compile("offer-discontinued,?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private final KeptAnswers kept = KeptAnswers.read();
    private final ScenarioFormat format = new ScenarioFormat(kept.book(), "test");

    @Test
    void aTenthOfTheScenariosIsAnsweredAsBefore() {
        check(IntStream.range(0, kept.scenarios().size()).filter(i -> i % EVERY == 0));
    }

    @Test
    @Tag("endurance")
    void everyScenarioIsAnsweredAsBefore() {
        check(IntStream.range(0, kept.scenarios().size()));
    }

    private void check(IntStream numbers) {
        List<String> different =
                numbers.boxed().flatMap(number -> difference(number).stream()).toList();

        assertThat(different)
                .as("%d scenarios answered otherwise", different.size())
                .isEmpty();
    }

    /** The first answer to a scenario that is not what it was. */
    private Optional<String> difference(int number) {
        Map<String, String> now = answers(number);
        assertThat(now.keySet()).containsExactlyElementsOf(kept.names());
        Iterator<String> before = kept.answers().get(number).iterator();
        return now.entrySet().stream()
                .flatMap(answer ->
                        difference(answer.getKey(), ENDED.matcher(before.next()).replaceAll(""), answer.getValue()))
                .findFirst()
                .map(different -> "scenario " + number + ", " + different);
    }

    private Map<String, String> answers(int number) {
        byte[] text = kept.scenarios().get(number).getBytes(StandardCharsets.UTF_8);
        Outcome<Document> read = format.read(text, "scenario " + number);
        assertThat(read.problems()).as("scenario %d", number).isEmpty();
        Scenario scenario = read.value().orElseThrow().scenario();
        try {
            return Answers.of(scenario, kept.book(), kept.day());
        } catch (RuntimeException failure) {
            throw new AssertionError("scenario " + number + ": " + failure.getMessage(), failure);
        }
    }

    private static Stream<String> difference(String name, String before, String now) {
        return areSame(before, now) ? Stream.empty() : Stream.of(name + ": " + before + " before, " + now + " now");
    }

    /** Whether two answers differ in nothing but the last digits of their numbers. */
    private static boolean areSame(String before, String now) {
        if (before.equals(now)) {
            return true;
        }
        List<Double> one = numbers(before);
        List<Double> other = numbers(now);
        return NUMBER.matcher(before).replaceAll("#").equals(NUMBER.matcher(now).replaceAll("#"))
                && IntStream.range(0, one.size()).allMatch(i -> areSame(one.get(i), other.get(i)));
    }

    private static boolean areSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    private static List<Double> numbers(String answer) {
        return NUMBER.matcher(answer)
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void tenThousandScenariosAreKept() {
        assertThat(kept.scenarios()).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(kept.answers()).hasSameSizeAs(kept.scenarios());
    }
}
