package app.fulcrum.storage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.document.Document;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code evaluate} prints of its inputs: every number that counts, with where it comes from, and no other in silence. */
@Tag("law")
class EchoTest {

    /**
     * An answer.
     *
     * @param inputs what is printed of the inputs, by path
     */
    private record Echo(Projection projection, JsonNode inputs) {

        static Echo of(Scenario scenario) {
            Document document = Books.presets().start().document().withScenario(scenario);
            ScenarioAnswer answer = ScenarioAnswer.to(document, List.of(), Books.bundled(), Books.TODAY);
            JsonNode printed =
                    JsonMapper.shared().readTree(new JsonReport(false).evaluation(new AnsweredInput.OfLine(1), answer));
            return new Echo(answer.projection(), printed.get("inputs"));
        }
    }

    private static void forAny(Consumer<Echo> check) {
        Books.presets()
                .all()
                .forEach(preset -> check.accept(Echo.of(preset.document().scenario())));
        Seeded.forMany(1, 60, random -> check.accept(Echo.of(RandomPlans.withRanges(random))));
        Seeded.forMany(1, 60, random -> check.accept(Echo.of(RandomAlternatives.scenario(random))));
    }

    @Test
    void everyNumberThatCountsForABillIsPrinted() {
        int[] numbers = {0};
        forAny(echo -> {
            Explainer explainer = Explainer.of(echo.projection);
            echo.projection.results().stream()
                    .filter(result -> result.cost().isPresent())
                    .forEach(result -> {
                        Map<String, Resolved> counted = new LinkedHashMap<>();
                        collect(explainer.monthlyCost(result.id()).orElseThrow(), counted);
                        counted.values()
                                .removeIf(number -> echo.projection
                                        .uses()
                                        .unused(number.key())
                                        .isPresent());
                        counted.forEach((path, number) -> assertPrinted(number, echo.inputs.get(path), path));
                        numbers[0] += counted.size();
                    });
        });
        assertThat(numbers[0]).isGreaterThan(500);
    }

    /** The numbers of inputs, those that count for nothing too, that a figure was worked out from. */
    private static void collect(Formula formula, Map<String, Resolved> counted) {
        switch (formula) {
            case Explanation.Given(Resolved resolved)
            when resolved.value().isPresent() -> counted.put(resolved.key().path(), resolved);
            case Explanation.Computed computed -> collect(computed.formula(), counted);
            default -> formula.operands().forEach(operand -> collect(operand, counted));
        }
    }

    private static void assertPrinted(Resolved number, JsonNode printed, String path) {
        assertThat(printed).as(path).isNotNull();
        double base = number.value().orElseThrow().base();
        double said = printed.path(printed.has("value") ? "value" : "base").doubleValue();
        assertThat(said).as(path).isEqualTo(base, within(1e-12 * Math.abs(base)));
        assertThat(printed.get("unit").stringValue())
                .isEqualTo(number.key().input().unit().symbolInFiles());
    }

    @Test
    void howLikelyTheNumbersOfARangeAreIsPrintedWhereItIsNotAsUsual() {
        Scenario chat = Books.preset("chat");
        Assumption range = new Assumption(new Range(1, 2, 4), "test", "");
        String path = Standard.CLOSED_INPUT_PRICE.path();

        JsonNode shaped = Echo.of(chat.with(Standard.CLOSED_INPUT_PRICE, range.withShape(Shape.LOG_NORMAL)))
                .inputs
                .get(path);
        JsonNode usual =
                Echo.of(chat.with(Standard.CLOSED_INPUT_PRICE, range)).inputs.get(path);

        assertThat(shaped.get("distribution").stringValue()).isEqualTo("log-normal");
        assertThat(usual.has("distribution")).isFalse();
    }

    @Test
    void whatIsPrintedCountsOrSaysWhyNot() {
        forAny(echo -> echo.projection.scenario().alternatives().inputs().forEach(key -> {
            JsonNode printed = echo.inputs.get(key.path());
            boolean counts = echo.projection.uses().unused(key).isEmpty();
            if (counts && echo.projection.resolution().of(key).value().isPresent()) {
                assertThat(printed).as(key.path()).isNotNull();
            }
            if (printed != null) {
                assertThat(printed.has("unused")).as(key.path()).isNotEqualTo(counts);
                assertThat(isOwn(key)).as(key.path()).isEqualTo(printed.has("alternative"));
            }
        }));
    }

    private static boolean isOwn(InputKey key) {
        return key.alternative().isPresent();
    }

    @Test
    void whatIsPrintedSaysWhereItComesFrom() {
        forAny(echo -> echo.inputs.properties().forEach(printed -> {
            JsonNode input = printed.getValue();
            switch (input.get("origin").stringValue()) {
                case "default", "offered" -> {
                    assertThat(input.get("record").stringValue()).isNotBlank();
                    assertThat(input.get("source").stringValue()).isNotBlank();
                }
                case "same-as" ->
                    assertThat(echo.inputs.has(input.get("sameAs").stringValue()))
                            .as(printed.getKey())
                            .isTrue();
                default -> assertThat(input.has("record")).as(printed.getKey()).isFalse();
            }
        }));
    }
}
