package app.fulcrum.model.decision;

import static app.fulcrum.model.scenario.Option.CLOSED_API;
import static app.fulcrum.model.scenario.Option.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.support.Seeded;
import org.junit.jupiter.api.Test;

class LeverTest {

    private static Lever gpuRate(double now, double change) {
        return new Lever(Lever.Kind.GPU_RATE, now, 0.01, 100, rate -> rate < change ? SELF_HOSTED : CLOSED_API);
    }

    @Test
    void theRateAtWhichSelfHostingWinsIsFoundBelowToday() {
        assertThat(gpuRate(4, 2.5).flips()).singleElement().satisfies(flip -> {
            assertThat(flip.side()).isEqualTo(Side.BELOW);
            assertThat(flip.value()).isEqualTo(2.5, within(1e-12));
            assertThat(flip.to()).contains(SELF_HOSTED);
        });
    }

    @Test
    void theRateAtWhichSelfHostingLosesIsFoundAboveToday() {
        assertThat(gpuRate(2, 2.5).flips()).singleElement().satisfies(flip -> {
            assertThat(flip.side()).isEqualTo(Side.ABOVE);
            assertThat(flip.to()).contains(CLOSED_API);
        });
    }

    @Test
    void whereNothingChangesNothingIsFound() {
        assertThat(gpuRate(4, 1000).flips()).isEmpty();
    }

    @Test
    void theOptionChangesBetweenTwoNeighboringValues() {
        Seeded.forEach(1, 10_000, random -> {
            double change = Seeded.logUniform(random, 0.01, 100);
            Lever lever = gpuRate(Seeded.logUniform(random, 0.01, 100), change);
            for (Flip.OfPrice flip : lever.flips()) {
                double back = flip.value() * (flip.side() == Side.BELOW ? 1 + 1e-14 : 1 - 1e-14);
                assertThat(lever.cheapestAt().apply(flip.value()))
                        .isEqualTo(flip.to().orElseThrow());
                assertThat(lever.cheapestAt().apply(back))
                        .isEqualTo(lever.cheapestAt().apply(lever.now()));
            }
        });
    }

    @Test
    void valuesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Lever(Lever.Kind.GPU_RATE, 5, 1, 4, _ -> CLOSED_API))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lever(Lever.Kind.GPU_RATE, 1, 0, 4, _ -> CLOSED_API))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
