package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation.Assumed;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Explanation.Sourced;
import app.fulcrum.model.projection.PairResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Preset;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {

    static Stream<Preset> presets() {
        return Books.presets().all().stream();
    }

    private static Explainer explain(Preset preset) {
        Projection projection = Projector.project(preset.document().scenario(), Books.bundled(), Books.TODAY);
        return Explainer.of(projection);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aMonthlyCostIsTheSumOfItsExplainedLines(Preset preset) {
        Explainer explainer = explain(preset);
        for (AlternativeId option : Standard.ALL) {
            explainer.monthlyCost(option).ifPresent(cost -> {
                double sum = ((Computed) cost)
                        .parts().stream().mapToDouble(Explanation::value).sum();
                assertThat(sum).isEqualTo(cost.value(), within(1e-9 * cost.value()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aTokenLineIsTheProductOfItsParts(Preset preset) {
        Explainer explainer = explain(preset);
        for (AlternativeId option : List.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)) {
            for (LineKind kind : LineKind.values()) {
                if (kind.isPerToken()) {
                    Computed line = (Computed) explainer.line(option, kind).orElseThrow();
                    double product = line.parts().stream()
                            .mapToDouble(Explanation::value)
                            .reduce(1, (a, b) -> a * b);
                    assertThat(product).isEqualTo(line.value(), within(1e-9 * line.value() + 1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyExplanationEndsInAssumptionsAndSourcedRecords(Preset preset) {
        Explainer explainer = explain(preset);
        Consumer<Explanation> check = ExplainerTest::assertGrounded;
        for (AlternativeId option : Standard.ALL) {
            explainer.monthlyCost(option).ifPresent(check);
            explainer.costPerMillionTokens(option).ifPresent(check);
        }
        explainer.fleet(Standard.SELF_HOSTED).ifPresent(fleet -> {
            check.accept(fleet.capacity());
            check.accept(fleet.usedShare().orElseThrow());
            check.accept(fleet.billedGpus());
        });
        check.accept(explainer.requestsPerDay());
    }

    /** Whatever a scenario holds, every figure it leads to can be opened, down to the leaves. */
    @Test
    void anyFigureOfAnyScenarioCanBeOpened() {
        Seeded.forEach(1, 2_000, random -> {
            Scenario scenario = random.nextBoolean()
                    ? RandomPlans.scenario(random)
                    : new RandomScenarios(Books.bundled(), random).next();
            for (InputKey key : scenario.ranged()) {
                double base = scenario.assumption(key).orElseThrow().value().base();
                scenario = scenario.with(key, Assumption.of(base, "test"));
            }
            openEverything(Projector.project(scenario, Books.bundled(), Books.TODAY));
        });
    }

    private static void openEverything(Projection projection) {
        Explainer explainer = Explainer.of(projection);
        Consumer<Explanation> check = ExplainerTest::assertFinite;
        for (AlternativeId option : Standard.ALL) {
            explainer.monthlyCost(option).ifPresent(check);
            explainer.costPerMillionTokens(option).ifPresent(check);
            for (LineKind kind : LineKind.values()) {
                explainer.line(option, kind).ifPresent(check);
            }
        }
        explainer.fleet(Standard.SELF_HOSTED).ifPresent(fleet -> {
            check.accept(fleet.capacity());
            fleet.usedShare().ifPresent(check);
            check.accept(fleet.billedGpus());
        });
        check.accept(explainer.requestsPerDay());
        projection.pairs().stream()
                .map(PairResult::base)
                .forEach(pair -> pair.first()
                        .ifPresent(crossing -> check.accept(explainer
                                .crossover(pair.incumbent(), pair.challenger(), crossing)
                                .orElseThrow())));
    }

    private static void assertFinite(Explanation explanation) {
        assertThat(explanation.value()).isFinite();
        if (explanation instanceof Computed computed) {
            computed.parts().forEach(ExplainerTest::assertFinite);
        }
    }

    private static void assertGrounded(Explanation explanation) {
        switch (explanation) {
            case Computed computed -> computed.parts().forEach(ExplainerTest::assertGrounded);
            case Assumed assumed ->
                assertThat(assumed.assumption().source())
                        .as(assumed.key().path())
                        .isNotBlank();
            case Sourced sourced ->
                assertThat(sourced.provenance().source().title())
                        .as(sourced.name())
                        .isNotBlank();
        }
        assertThat(explanation.value()).isFinite();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void timesOfAStepAddUp(Preset preset) {
        Explainer explainer = explain(preset);
        explainer
                .fleet(Standard.SELF_HOSTED)
                .ifPresent(fleet -> fleet.fleet().layout().estimate().ifPresent(point -> {
                    Computed step = (Computed) fleet.stepTime(point);
                    double sum = step.parts().stream()
                            .mapToDouble(Explanation::value)
                            .sum();
                    assertThat(sum).isEqualTo(step.value(), within(1e-9));
                }));
    }
}
