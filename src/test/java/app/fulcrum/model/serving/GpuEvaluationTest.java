package app.fulcrum.model.serving;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is taken over from one set of numbers to another is what would be worked out anew. */
class GpuEvaluationTest {

    @Test
    void takingOverChangesNothing() {
        Seeded.forEach(1, 40, random -> {
            Scenario scenario = scenario(random);
            Hosting hosting = Standard.hosting(scenario);
            var resolution = Resolution.of(scenario, Books.bundled()).of(Standard.SELF_HOSTED);
            GpuSelection selection = GpuSelection.of(Standard.ownGpus(scenario), resolution);
            GpuEvaluation base = GpuEvaluation.of(selection, hosting, resolution.base());
            for (InputKey key : scenario.alternatives().inputs()) {
                if (resolution.alternative().key(key.input()).equals(key)) {
                    Values values = resolution.base().with(Map.of(key.input(), other(key.input(), resolution.base())));

                    assertThat(base.with(selection, hosting, values, Set.of(key.input())))
                            .as("%s moved", key.input())
                            .isEqualTo(GpuEvaluation.of(selection, hosting, values));
                }
            }
        });
    }

    /** A replica of a typed size, so that limits, memory and links all can keep it from running; owned or rented. */
    private static Scenario scenario(SplittableRandom random) {
        Scenario scenario = RandomPlans.scenario(random);
        Choices choices = Choices.of(scenario);
        return random.nextBoolean()
                ? scenario
                : Choices.in(
                        scenario,
                        choices.withHosting(
                                choices.hosting().withGpusPerReplica(OptionalInt.of(1 << random.nextInt(4)))));
    }

    /** Far enough away to matter. */
    private static double other(Input input, Values base) {
        double now = base.getOrElse(input, input == Input.GPUS_ON_FAST_LINK ? 8 : 1);
        List<Double> tried = List.of(now * 4, now / 4, input.minimum(), input.maximum());
        return tried.stream()
                .map(value -> input.isWhole() ? Math.rint(value) : value)
                .filter(value -> value != now && value >= input.minimum() && value <= input.maximum())
                .findFirst()
                .orElse(now);
    }
}
