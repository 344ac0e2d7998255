package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Advice;
import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.model.whatif.ScorecardFlips;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the window says of an answer reads as a newspaper would print it: short, without jargon, and positive. */
@Tag("law")
class PlainWordsTest {

    private static final int MOST_WORDS = 20;

    /** Placeholders of a template stand for names and figures of this many words. */
    private static final String PLACEHOLDER = "\\{\\d}";

    private static final List<String> FORBIDDEN = List.of(
            "dominates",
            "switching value",
            "weakly",
            "weighted mean",
            "at base values",
            "combinations of",
            "in the long run",
            "for good only",
            "at no volume",
            "outweighs the money",
            "would rather have",
            "hangs on",
            "bears no date",
            "past their validity",
            "reckoned",
            "was not at hand",
            "of the throughput estimate",
            "the conditions leave nothing",
            "measured seldom",
            "stands in for",
            "comes to an end");

    private static final Pattern DOUBLE_NEGATIVE = Pattern.compile(
            "\\b(?:not|never|nor?|nothing|nobody|none|neither|cannot|without)\\b[^.;:]*\\b(?:not|never|no|nothing|nobody|none|cannot|without)\\b|\\bnot"
                + " (?:un|in|im|dis)(?!der|til|put|clud|t(?:o|er)\\b|dustr|fra|-house)\\p{Alpha}+ ",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

    @Test
    void everySentenceOfManyScenariosIsShortAndPlain() {
        Set<String> seen = new TreeSet<>();
        Seeded.forMany(1, 400, random -> check(RandomPlans.scenario(random), seen));
        Seeded.forMany(1, 400, random -> check(new RandomScenarios(Books.bundled(), random).next(), seen));
        Seeded.forMany(
                1, 400, random -> check(new RandomScenarios(Books.bundled(), random).nextOfAnyAlternatives(), seen));

        assertThat(seen).hasSizeGreaterThan(300);
    }

    private static void check(Scenario scenario, Set<String> seen) {
        for (String text : said(Projector.project(scenario, Books.bundled(), Books.TODAY))) {
            String plain = withoutNames(text, scenario);
            seen.add(plain);
            assertThat(faults(plain)).isEmpty();
        }
    }

    /** What is wrong with a text, with the text. */
    private static List<String> faults(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        SENTENCE_END
                                .splitAsStream(text)
                                .filter(sentence -> words(sentence) > MOST_WORDS)
                                .map(sentence -> "long: " + sentence),
                        FORBIDDEN.stream().filter(lower::contains).map(phrase -> phrase + ": " + text),
                        DOUBLE_NEGATIVE.matcher(text).results().map(found -> found.group() + ": " + text),
                        Stream.of("legal: " + text).filter(_ -> lower.contains("legal advice")))
                .flatMap(faults -> faults)
                .toList();
    }

    /** What stands in quotes is a name, and counts as a word. */
    private static int words(String sentence) {
        return sentence.replaceAll("“[^”]*”", "X").split("\\s+").length;
    }

    /** What an alternative is called is its user's own, and counts as a word. */
    private static String withoutNames(String text, Scenario scenario) {
        String plain = text;
        for (Alternative alternative : scenario.alternatives().stream().toList()) {
            plain = plain.replace(new AlternativeNames(scenario.alternatives()).title(alternative.id()), "X");
        }
        return plain;
    }

    /** Verdict, second line, remarks, crossovers, confidence, advice, scorecard, and what would change all that. */
    private static List<String> said(Projection projection) {
        Scenario scenario = projection.scenario();
        AlternativeNames names = new AlternativeNames(scenario.alternatives());
        VerdictSentences verdict = new VerdictSentences(projection, MoneyFigures.USD);
        AdviceSentences advice = new AdviceSentences(MoneyFigures.USD, names);
        ScorecardSentences scorecard = new ScorecardSentences(MoneyFigures.USD);
        CrossoverSentences crossovers = new CrossoverSentences(MoneyFigures.USD, names);
        FlipSentences flips = new FlipSentences(MoneyFigures.USD, names);
        List<AxisScore> axes = projection.decision().scorecard().axes();
        return Stream.of(
                        Stream.of(verdict.headline()),
                        verdict.all().stream(),
                        new CalendarSentences(MoneyFigures.USD, names)
                                        .lines(VerdictCalendar.of(
                                                scenario,
                                                projection.resolution().book(),
                                                projection.today()))
                                        .stream(),
                        projection.decision().confidence().doubts().stream().map(advice::doubt),
                        projection.decision().advice().stream().flatMap(each -> advice(advice, each)),
                        projection.decision().gates().results().stream()
                                .map(GateResult::gate)
                                .map(DecisionSentences::gate),
                        axes.stream().map(ScorecardSentences::lean),
                        axes.stream()
                                .flatMap(score ->
                                        score.override().isPresent() ? Stream.empty() : facts(scorecard, score)),
                        axes.stream().flatMap(score -> ScorecardSentences.open(score).stream()),
                        projection.pairs().stream().map(pair -> crossovers.pair(pair, projection.range())),
                        projection.bands().summary().stream().map(crossovers::many),
                        flips(projection).map(flip -> flips.flip(flip, projection)),
                        flips(projection)
                                .map(flip ->
                                        flips.nearest(flip, projection.input().models())))
                .flatMap(texts -> texts)
                .toList();
    }

    private static Stream<String> advice(AdviceSentences sentences, Advice advice) {
        return Stream.of(AdviceSentences.advice(advice), sentences.because(advice));
    }

    private static Stream<String> facts(ScorecardSentences sentences, AxisScore score) {
        return Stream.concat(sentences.reasons(score).stream(), sentences.weightiest(score).stream());
    }

    private static Stream<Flip> flips(Projection projection) {
        return Stream.concat(
                ScorecardFlips.ofWeights(projection.decision().scorecard()).stream(),
                Flips.searches(projection).stream().limit(1).flatMap(search -> search.get().stream()));
    }

    @ParameterizedTest
    @CsvSource({
        "decision, ''",
        "crossover, ''",
        "calendar, ''",
        "sale, ''",
        "answer, ''",
        "chart, ''",
        "frame, status",
        "frame, check"
    })
    void everyTemplateIsShortAndPlain(String area, String part) {
        ResourceBundle bundle = ResourceBundle.getBundle("app.fulcrum.text." + area, Locale.ROOT);

        List<String> keys =
                bundle.keySet().stream().filter(key -> key.startsWith(part)).toList();
        assertThat(keys).isNotEmpty();
        assertThat(keys.stream().flatMap(key -> faults(bundle.getString(key).replaceAll(PLACEHOLDER, "X")).stream()))
                .isEmpty();
    }

    @Test
    void theLegalRemarkStandsWhereLicensesAreAndNowhereElse() {
        ResourceBundle licenses = ResourceBundle.getBundle("app.fulcrum.text.license", Locale.ROOT);

        assertThat(licenses.keySet().stream()
                        .filter(key ->
                                licenses.getString(key).toLowerCase(Locale.ROOT).contains("legal advice")))
                .containsExactlyInAnyOrder("notice", "notice.short");
        assertThat(LicenseSentences.notice()).isEqualTo("Our reading of the texts for your answers; not legal advice.");
    }

    @Test
    void whatIsForbiddenIsFound() {
        assertThat(List.of(
                        "The weighted mean of −0.83 leans to the closed API.",
                        "It is not unlikely to be cheaper.",
                        "There is no alternative that is not ruled out.",
                        "It is never cheaper where it is not served.",
                        "Licenses are read here, and that is not legal advice.",
                        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen twenty twenty-one."))
                .allSatisfy(text -> assertThat(faults(text)).as(text).isNotEmpty());
        assertThat(faults("It is not in the list.")).isEmpty();
    }
}
