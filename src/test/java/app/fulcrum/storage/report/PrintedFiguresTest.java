package app.fulcrum.storage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.explain.ExplainedFigures;
import app.fulcrum.model.explain.ExplainedFigures.Entry;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number that {@code evaluate} prints is explained, or belongs to one of the few kinds that are not. */
@Tag("law")
class PrintedFiguresTest {

    /** What has no formula, by path: each with the reason. */
    private static final List<Pattern> NOT_EXPLAINED = List.of(
            // The answer's own frame.
            Pattern.compile("/(schemaVersion|line|tokensPerDay)"),
            // Choices and answers, as the scenario has them.
            Pattern.compile("/(choices|situation)/.*"),
            // Counted, not worked out by a formula.
            Pattern.compile("/verdict/sureness"),
            // What an estimate's class rests on, as the price book has it.
            Pattern.compile(".*/replica/band/(publishers|measurements)"),
            // What licenses state.
            Pattern.compile("/licenses/.*"));

    @Test
    void everyPrintedFigureIsExplained() {
        Books.presets().all().forEach(preset -> check(preset.document().scenario()));
        Seeded.forMany(1, 100, random -> check(RandomPlans.withRanges(random)));
        Seeded.forMany(1, 100, random -> check(RandomPlans.scenario(random)));
        Seeded.forMany(1, 100, random -> check(RandomAlternatives.scenario(random)));
    }

    @Test
    void everyPrintedFigureThatWouldChangeTheAnswerIsExplained() {
        Seeded.some(Books.presets().all())
                .forEach(preset -> check(answer(preset.document().scenario()).withFlips()));
        Seeded.forMany(
                1, 100, random -> check(answer(RandomPlans.withRanges(random)).withFlips()));
    }

    private static void check(Scenario scenario) {
        check(answer(scenario));
    }

    private static ScenarioAnswer answer(Scenario scenario) {
        Document document = Books.presets().start().document().withScenario(scenario);
        return ScenarioAnswer.to(document, List.of(), Books.bundled(), Books.TODAY);
    }

    private static void check(ScenarioAnswer answer) {
        Map<String, Entry> explained = new LinkedHashMap<>();
        ExplainedFigures.of(answer.projection()).forEach(entry -> explained.put(entry.path(), entry));
        ExplainedFigures.ofCalendar(answer.projection()).forEach(entry -> explained.put(entry.path(), entry));
        ExplainedFigures.of(answer.projection(), answer.flips().orElse(List.of()))
                .forEach(entry -> explained.put(entry.path(), entry));
        JsonNode printed =
                JsonMapper.shared().readTree(new JsonReport(false).evaluation(new AnsweredInput.OfLine(1), answer));
        walk("", printed, explained);
    }

    private static void walk(String path, JsonNode node, Map<String, Entry> explained) {
        if (node.isNumber()) {
            checkFigure(path, node.doubleValue(), explained);
        } else if (node.isObject()) {
            node.properties().forEach(member -> walk(path + "/" + member.getKey(), member.getValue(), explained));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "/" + i, node.get(i), explained);
            }
        }
    }

    private static void checkFigure(String path, double figure, Map<String, Entry> explained) {
        String named = path.startsWith("/inputs/") ? path.replaceFirst("/(value|base)$", "") : path;
        if (explained.containsKey(named)) {
            Entry entry = explained.get(named);
            assertThat(entry.explanation().value()).as(path).isEqualTo(figure, within(1e-12 * entry.scale()));
        } else {
            assertThat(NOT_EXPLAINED)
                    .as("%s = %s", path, figure)
                    .anyMatch(pattern -> pattern.matcher(path).matches());
        }
    }
}
