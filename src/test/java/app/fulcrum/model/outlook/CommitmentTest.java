package app.fulcrum.model.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.chance.SampledScenarios;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class CommitmentTest {

    private static final int SAMPLES = 32;
    private static final int MOST = 60;

    private static Scenario growing(SplittableRandom random) {
        double volume = Seeded.logUniform(random, 3e8, 3e9);
        return Books.preset("chat")
                .with(
                        InputKey.shared(Input.TOKENS_PER_DAY),
                        range(Math.rint(volume / 2), Math.rint(volume), Math.rint(volume * 2)))
                .with(InputKey.shared(Input.GROWTH), range(-0.02, 0.02, 0.06))
                .with(InputKey.shared(Input.MONTHS), Assumption.of(random.nextInt(3, 12), "test"));
    }

    private static Assumption range(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "test", "");
    }

    /** What is paid on average for each number, one after the other, in a scenario as it is. */
    private static double[] scanned(Scenario scenario, InputKey key) {
        Alternatives all = scenario.alternatives();
        Alternative own = all.get(key.alternative().orElseThrow());
        Alternative other =
                all.stream().filter(each -> !each.equals(own)).findFirst().orElseThrow();
        Scenario alone = scenario.withAlternatives(Alternatives.of(own, other.withInUse(true)));
        double[] paid = new double[MOST + 1];
        List<SampledScenarios.Sampled> samples =
                new SampledScenarios(alone, Contender.all(Resolution.of(alone, Books.bundled()))).draw(1, 0, SAMPLES);
        for (int number = 0; number <= MOST; number++) {
            for (SampledScenarios.Sampled sample : samples) {
                Scenario with = sample.scenario().with(key, Assumption.of(number, "test"));
                paid[number] += Outlook.of(with, Books.bundled(), sample::speed)
                                .of(own.id())
                                .totalUsd()
                                .orElse(Double.POSITIVE_INFINITY)
                        / SAMPLES;
            }
        }
        return paid;
    }

    private static int cheapest(double[] paid) {
        int best = 0;
        for (int number = 1; number < paid.length; number++) {
            best = paid[number] < paid[best] * (1 - 1e-12) ? number : best;
        }
        return best;
    }

    private static void assertBest(Commitment found, double[] paid) {
        int best = cheapest(paid);
        assertThat(best).as("within what was scanned").isLessThan(MOST);
        assertThat(found.best()).isEqualTo(best);
        assertThat(found.usd()).isCloseTo(paid[best], within(1e-9 * paid[best]));
        found.fewer()
                .ifPresent(fewer ->
                        assertThat(fewer.usd()).isCloseTo(paid[(int) fewer.number()], within(1e-9 * paid[best])));
        found.more()
                .ifPresent(
                        more -> assertThat(more.usd()).isCloseTo(paid[(int) more.number()], within(1e-9 * paid[best])));
    }

    @Test
    void asManyServersAreReservedAsAScanFindsCheapest() {
        int[] some = new int[1];
        Seeded.forMany(1, 100, random -> {
            Scenario scenario = growing(random)
                    .with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2.5, "test"))
                    .with(
                            Standard.key(Input.RESERVED_GPU_HOUR_PRICE),
                            Assumption.of(random.nextDouble(0.8, 2.6), "test"))
                    .with(Standard.key(Input.RESERVED_SERVERS), Assumption.of(3, "test"));
            List<Commitment> found = Commitment.all(scenario, Books.bundled(), () -> {});
            double[] paid = scanned(scenario, Standard.key(Input.RESERVED_SERVERS));

            assertThat(found).hasSize(1);
            assertBest(found.getFirst(), paid);
            assertThat(found.getFirst().stated().orElseThrow().usd()).isCloseTo(paid[3], within(1e-9 * paid[3]));
            some[0] += found.getFirst().best() > 0 ? 1 : 0;
        });
        assertThat(some[0]).as("where any are reserved").isPositive();
    }

    @Test
    void asManyUnitsAreBoughtAsAScanFindsCheapest() {
        int[] some = new int[1];
        Seeded.forMany(1, 100, random -> {
            Scenario growing = growing(random);
            Alternative closed = growing.alternatives().get(Standard.CLOSED_API);
            Way.Api api = (Way.Api) closed.way();
            Scenario scenario = growing.withAlternatives(growing.alternatives()
                            .with(closed.withWay(
                                    api.withPurchase(api.purchase().withUnits(Purchase.Units.WITH_OVERFLOW)))))
                    .with(closed.key(Input.UNIT_PRICE), Assumption.of(random.nextDouble(2_000, 9_000), "test"))
                    .with(closed.key(Input.UNIT_CAPACITY), Assumption.of(400_000, "test"))
                    .with(closed.key(Input.UNIT_OUTPUT_WEIGHT), Assumption.of(4, "test"));
            List<Commitment> found = Commitment.all(scenario, Books.bundled(), () -> {});

            assertThat(found).hasSize(1);
            assertBest(found.getFirst(), scanned(scenario, closed.key(Input.UNIT_COUNT)));
            some[0] += found.getFirst().best() > 0 ? 1 : 0;
        });
        assertThat(some[0]).as("where any are bought").isPositive();
    }

    @Test
    void whoHasNothingToCommitToIsAskedNothing() {
        assertThat(Commitment.all(Books.preset("chat"), Books.bundled(), () -> {}))
                .isEmpty();
    }
}
