package app.fulcrum.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScenarioComparisonTest {

    private static final int PAIRS = 300;

    private static Projection projection(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static ScenarioComparison between(Scenario one, Scenario other) {
        return ScenarioComparison.between(projection(one), projection(other), Books.bundled(), ScenarioRules::isSound);
    }

    private static Scenario preset(String id) {
        return Books.presets().find(id).orElseThrow().document().scenario();
    }

    /** A scenario with a few places of another. */
    private static Scenario changed(Scenario one, Scenario drawn, SplittableRandom random) {
        List<EditSubject> subjects = new ArrayList<>(
                Difference.between(one, drawn).stream().map(Difference::subject).toList());
        int kept = random.nextInt(1, 12);
        while (subjects.size() > kept) {
            subjects.remove(random.nextInt(subjects.size()));
        }
        return Transfer.of(subjects, one, drawn)
                .filter(scenario -> !LoadForm.stated(scenario.assumptions()).isEmpty())
                .filter(ScenarioRules::isSound)
                .orElse(one);
    }

    private static Map<List<String>, Double> effects(Attribution<Cause> split, double sign) {
        Map<List<String>, Double> effects = new HashMap<>();
        split.effects()
                .forEach(effect -> effects.put(
                        effect.causes().stream()
                                .flatMap(cause -> cause.subjects().stream())
                                .map(EditSubject::path)
                                .sorted()
                                .toList(),
                        sign * effect.change()));
        return effects;
    }

    @Test
    @Tag("law")
    void everyNumberIsSplitSoThatItAddsUpAndTheOtherWayRoundIsTheNegative() {
        int[] splits = new int[1];
        Seeded.forMany(1, PAIRS, random -> {
            RandomScenarios scenarios = new RandomScenarios(Books.bundled(), random);
            Scenario one = scenarios.next();
            Scenario other = changed(one, scenarios.next(), random);

            ScenarioComparison there = between(one, other);
            ScenarioComparison back = between(other, one);

            assertThat(back.results())
                    .extracting(moved -> moved.headline().name())
                    .containsExactlyInAnyOrderElementsOf(there.results().stream()
                            .map(moved -> moved.headline().name())
                            .toList());
            for (Moved moved : there.results()) {
                Moved reversed = of(moved.headline(), back);
                moved.split().ifPresent(split -> {
                    splits[0]++;
                    assertThat(split.from())
                            .isEqualTo(Headlines.number(moved.from()).orElseThrow());
                    assertThat(split.to())
                            .isEqualTo(Headlines.number(moved.to()).orElseThrow());
                    double largest = split.effects().stream()
                            .mapToDouble(effect -> Math.abs(effect.change()))
                            .reduce(Math.max(Math.abs(split.from()), Math.abs(split.to())), Math::max);
                    double sum =
                            split.effects().stream().mapToDouble(Effect::change).sum() + split.ofOthers();
                    assertThat(sum).isCloseTo(split.change(), within(1e-9 * largest));
                    assertThat(effects(reversed.split().orElseThrow(), -1))
                            .as(moved.headline().name())
                            .isEqualTo(effects(split, 1));
                });
                assertThat(moved.split().isPresent())
                        .isEqualTo(Headlines.change(moved.from(), moved.to()).isPresent());
            }
        });
        assertThat(splits[0]).isGreaterThan(Seeded.share(PAIRS) / 2);
    }

    private static Moved of(Headline headline, ScenarioComparison comparison) {
        return comparison.results().stream()
                .filter(moved -> moved.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scenariosThatSayTheSameHaveNothingToExplain() {
        Scenario chat = preset("chat");

        ScenarioComparison comparison = between(chat, chat.withName("Another name"));

        assertThat(comparison.results()).isEmpty();
        assertThat(comparison.causes()).isEmpty();
        assertThat(comparison.differences()).hasSize(1);
        assertThat(comparison.movedBy(comparison.differences().getFirst())).isEmpty();
    }

    @Test
    void whatIsNoNumberNamesTheChangesThatMoveItByThemselves() {
        Scenario one = preset("chat");
        Scenario other = one.with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(6.4e9, "test"))
                .with(InputKey.shared(Input.DAYS_PER_MONTH), Assumption.of(30, "test"));

        ScenarioComparison comparison = between(one, other);

        Moved recommended = comparison.recommended().orElseThrow();
        assertThat(recommended.split()).isEmpty();
        assertThat(recommended.alone())
                .singleElement()
                .satisfies(alone -> assertThat(alone.cause().subjects())
                        .containsExactly(new EditSubject.OfInput(InputKey.shared(Input.TOKENS_PER_DAY))));
        assertThat(recommended.alone().getFirst().value()).isEqualTo(recommended.to());
    }

    /** Twelve changes are told by section where all results depend on them, and one by one where a cost depends on two. */
    @Test
    void whatAnAlternativeCostsIsSplitOverWhatItDependsOn() {
        Scenario one = preset("chat");
        Scenario other = one;
        for (Input input : List.of(Input.SETUP, Input.ENGINEERS)) {
            for (var id : Standard.ALL) {
                InputKey key = InputKey.of(id, input);
                other = other.with(
                        key,
                        Assumption.of(one.assumption(key).orElseThrow().value().base() + 1, "test"));
            }
        }
        for (Input input :
                List.of(Input.STORAGE_AND_NETWORK, Input.MONITORING, Input.SPARE_REPLICAS, Input.MIN_REPLICAS)) {
            InputKey key = Standard.key(input);
            other = other.with(
                    key, Assumption.of(one.assumption(key).orElseThrow().value().base() + 1, "test"));
        }
        other = other.with(Standard.CLOSED_FEES, Assumption.of(100, "test"))
                .with(InputKey.of(Standard.HOSTED_OPEN_API, Input.FEES), Assumption.of(100, "test"));

        ScenarioComparison comparison = between(one, other);

        assertThat(comparison.causes())
                .allMatch(Cause.OfSection.class::isInstance)
                .hasSize(3);
        Moved closed = of(Headline.of(What.COST, Standard.CLOSED_API), comparison);
        assertThat(closed.split().orElseThrow().effects())
                .hasSize(3)
                .allMatch(effect -> effect.causes().getFirst() instanceof Cause.Group);
        assertThat(comparison.movedBy(comparison.differences().stream()
                        .filter(difference ->
                                difference.subject().equals(new EditSubject.OfInput(Standard.CLOSED_FEES)))
                        .findFirst()
                        .orElseThrow()))
                .contains(Headline.of(What.COST, Standard.CLOSED_API))
                .doesNotContain(Headline.of(What.COST, Standard.SELF_HOSTED));
    }
}
