package app.fulcrum.answers;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.RandomScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine answers drawn scenarios as it did when the answers were kept. Scenarios, price book and day stay the same, so
 * what differs comes of a change of the engine.
 */
class KeptAnswersTest {

    private static final int SCENARIOS = 600;
    private static final int MOST_SHOWN = 20;
    private static final Path KEPT = Path.of("src", "test", "resources", "answers", "answers.tsv");
    /** Of a number; sums in another order differ by less. */
    private static final double SAME = 1e-8;

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(E[+-]?\\d+)?");

    private static final String ADVICE = """
        %d answers are not those kept in %s; the first %d follow, by number of the scenario and kind of figure.
        If that is not meant, the change at hand has an effect that nobody wanted.
        If it is, renew them with
            mvn test -Dtest=KeptAnswersTest -Danswers=keep
        and commit them with the change and a message that says why answers changed.
        Where "scenario" differs, another one was drawn: change what draws them in a commit of its own.\
        """;

    @Test
    void theEngineAnswersAsItDid() throws IOException {
        List<String> now = answers();
        if ("keep".equals(System.getProperty("answers"))) {
            Files.write(KEPT, now);
        }
        List<String> kept = Files.readAllLines(KEPT);
        List<String> names = cells(kept.getFirst());

        assertThat(cells(now.getFirst())).isEqualTo(names);
        assertThat(now).hasSameSizeAs(kept);
        List<String> different = IntStream.range(1, kept.size())
                .boxed()
                .flatMap(i -> differences(names, cells(kept.get(i)), cells(now.get(i))))
                .toList();
        assertThat(different.stream().limit(MOST_SHOWN))
                .as(ADVICE, different.size(), KEPT, MOST_SHOWN)
                .isEmpty();
    }

    /** A line of names, and one for each scenario. */
    private static List<String> answers() throws IOException {
        PriceBook book = FrozenBook.read();
        List<String> lines = new ArrayList<>();
        for (int seed = 1; seed <= SCENARIOS; seed++) {
            Map<String, String> answers = Answers.of(Projector.project(scenario(seed, book), book, FrozenBook.DAY));
            if (lines.isEmpty()) {
                lines.add("number\t" + String.join("\t", answers.keySet()));
            }
            lines.add(seed + "\t" + String.join("\t", answers.values()));
        }
        return lines;
    }

    /**
     * Every other one has two to six alternatives of any kinds. In most all of them are compared, and in half no answer rules
     * one out, since what takes part says more.
     */
    private static Scenario scenario(int seed, PriceBook book) {
        RandomScenarios random = new RandomScenarios(book, new SplittableRandom(seed));
        Scenario drawn = seed % 2 == 0 ? random.next() : random.nextOfAnyAlternatives();
        Scenario gated = seed % 8 < 2 ? drawn : drawn.withAlternatives(compared(drawn.alternatives()));
        return seed % 4 < 2 ? gated : gated.withSituation(Situation.UNKNOWN);
    }

    private static Alternatives compared(Alternatives alternatives) {
        return new Alternatives(
                alternatives.stream().map(each -> each.withCompared(true)).toList());
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static Stream<String> differences(List<String> names, List<String> kept, List<String> now) {
        return IntStream.range(0, names.size())
                .filter(i -> !areSame(kept.get(i), now.get(i)))
                .mapToObj(i -> "scenario %s, %s: %s kept, %s now"
                        .formatted(kept.getFirst(), names.get(i), kept.get(i), now.get(i)));
    }

    /** Whether two texts differ in nothing but the last digits of their numbers. */
    private static boolean areSame(String kept, String now) {
        if (kept.equals(now)) {
            return true;
        }
        List<Double> one = numbers(kept);
        List<Double> other = numbers(now);
        return NUMBER.matcher(kept).replaceAll("#").equals(NUMBER.matcher(now).replaceAll("#"))
                && IntStream.range(0, one.size()).allMatch(i -> areSame(one.get(i), other.get(i)));
    }

    private static boolean areSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(one, other);
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
    }
}
