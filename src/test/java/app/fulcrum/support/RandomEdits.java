package app.fulcrum.support;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws edits of every kind at random. Some are refused by the rules a scenario has to keep. */
public final class RandomEdits {

    /** Those of the three that every scenario drawn has. */
    private static final List<InputKey> KEYS = InputKey.standardPaths().values().stream()
            .filter(key -> key.input() == Input.TOKENS_PER_DAY
                    || LoadForm.of(key.input()).isEmpty())
            .filter(key -> !key.alternative().equals(Optional.of(Way.Kind.MIX.standardId())))
            .toList();

    private static final List<InputKey> CLEARABLE =
            KEYS.stream().filter(key -> key.input().mayBeLeftOut()).toList();

    private final SplittableRandom random;
    private final RandomScenarios scenarios;
    private final RandomValues values;

    public RandomEdits(PriceBook book, SplittableRandom random) {
        this.random = random;
        this.scenarios = new RandomScenarios(book, random);
        this.values = new RandomValues(random);
    }

    public ScenarioEdit next() {
        return switch (random.nextInt(11)) {
            case 0 -> new ScenarioEdit.ClearAssumption(values.oneOf(CLEARABLE));
            case 1 -> choice();
            case 2 -> answer(values.oneOf(Question.values()));
            case 3 ->
                new ScenarioEdit.SetWeight(
                        values.oneOf(Axis.values()), values.within(0, ScorecardSettings.MAXIMUM_WEIGHT));
            case 4 ->
                new ScenarioEdit.OverrideScore(
                        values.oneOf(Axis.values()),
                        Optional.ofNullable(values.scorecard().overrides().get(values.oneOf(Axis.values()))));
            case 5 -> heading();
            case 6 -> new ScenarioEdit.Replace(scenarios.next(), values.text());
            case 7 -> new ScenarioEdit.SetShape(values.oneOf(KEYS), values.oneOf(Shape.values()));
            default -> values.chance(10) ? StateLoad.of(scenarios.next()) : assumption(values.oneOf(KEYS));
        };
    }

    private ScenarioEdit assumption(InputKey key) {
        return new ScenarioEdit.SetAssumption(key, values.assumption(key.input()));
    }

    private ScenarioEdit choice() {
        Alternatives alternatives = scenarios.alternatives();
        Alternative chosen = values.oneOf(alternatives.inOrder());
        List<ChoiceKey> keys = Arrays.stream(ChoiceKey.values())
                .filter(key -> key.belongsTo(chosen.kind()))
                .toList();
        return new ScenarioEdit.SetChoice(chosen.id(), values.oneOf(keys), alternatives);
    }

    private ScenarioEdit answer(Question question) {
        return new ScenarioEdit.AnswerQuestion(
                question, values.chance(3) ? Optional.empty() : Optional.of(values.answer(question)));
    }

    private ScenarioEdit heading() {
        return switch (random.nextInt(3)) {
            case 0 -> new ScenarioEdit.Rename(values.text());
            case 1 -> new ScenarioEdit.SetPricesOn(values.day());
            default -> new ScenarioEdit.ShowIn(values.chance(2) ? Optional.of(values.currency()) : Optional.empty());
        };
    }
}
