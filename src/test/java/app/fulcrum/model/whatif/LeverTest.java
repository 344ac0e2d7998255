package app.fulcrum.model.whatif;

import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class LeverTest {

    private static Lever gpuRate(double now, double change) {
        return new Lever(
                new Lever.Quantity.GpuRate(Standard.SELF_HOSTED),
                now,
                0.01,
                100,
                List.of(),
                rate -> Optional.of(rate < change ? SELF_HOSTED : CLOSED_API));
    }

    private static Lever volume(double now, List<Double> marks, LongFunction<AlternativeId> namedAt) {
        return new Lever(
                new Lever.Quantity.Volume(),
                now,
                1e5,
                1e11,
                marks,
                tokens -> Optional.of(namedAt.apply((long) tokens)));
    }

    @Test
    void theRateAtWhichSelfHostingWinsIsFoundBelowToday() {
        assertThat(gpuRate(4, 2.5).flips()).singleElement().satisfies(flip -> {
            Flip.OfPrice price = (Flip.OfPrice) flip;
            assertThat(price.side()).isEqualTo(Side.BELOW);
            assertThat(price.value()).isEqualTo(2.5, within(1e-6));
            assertThat(price.to()).contains(SELF_HOSTED);
        });
    }

    @Test
    void theRateAtWhichSelfHostingLosesIsFoundAboveToday() {
        assertThat(gpuRate(2, 2.5).flips()).singleElement().satisfies(flip -> {
            assertThat(((Flip.OfPrice) flip).side()).isEqualTo(Side.ABOVE);
            assertThat(flip.to()).contains(CLOSED_API);
        });
    }

    @Test
    void whereNothingChangesNothingIsFound() {
        assertThat(gpuRate(4, 1000).flips()).isEmpty();
    }

    @Test
    void theOptionChangesBetweenThePriceNamedAndOneNearby() {
        Seeded.forEach(1, 1_000, random -> {
            double change = Seeded.logUniform(random, 0.01, 100);
            Lever lever = gpuRate(Seeded.logUniform(random, 0.01, 100), change);
            for (Flip found : lever.flips()) {
                Flip.OfPrice flip = (Flip.OfPrice) found;
                double back = flip.value() * (flip.side() == Side.BELOW ? 1 + 2e-7 : 1 - 2e-7);
                assertThat(lever.namedAt().apply(flip.value())).isEqualTo(flip.to());
                assertThat(lever.namedAt().apply(back))
                        .isEqualTo(lever.namedAt().apply(lever.now()));
            }
        });
    }

    @Test
    void theNearestOfSeveralChangesIsFoundToTheToken() {
        Lever lever = volume(
                64e6,
                List.of(),
                tokens -> tokens < 10_000_001 || tokens > 1_000_000_000
                        ? CLOSED_API
                        : tokens < 170_000_000 ? HOSTED_OPEN_API : SELF_HOSTED);

        assertThat(lever.flips())
                .containsExactly(
                        new Flip.OfVolume(Side.BELOW, 10_000_000, Optional.of(CLOSED_API)),
                        new Flip.OfVolume(Side.ABOVE, 170_000_000, Optional.of(SELF_HOSTED)));
    }

    @Test
    void aChangeAndItsWayBackAreSeenWhereAMarkLiesBetweenThem() {
        LongFunction<AlternativeId> blip = tokens -> tokens == 100_000_001 ? SELF_HOSTED : CLOSED_API;

        assertThat(volume(64e6, List.of(), blip).flips()).isEmpty();
        assertThat(volume(64e6, List.of(100_000_001.0), blip).flips())
                .containsExactly(new Flip.OfVolume(Side.ABOVE, 100_000_001, Optional.of(SELF_HOSTED)));
    }

    @Test
    void valuesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Lever(
                        new Lever.Quantity.GpuRate(Standard.SELF_HOSTED), 5, 1, 4, List.of(), _ -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lever(
                        new Lever.Quantity.GpuRate(Standard.SELF_HOSTED), 1, 0, 4, List.of(), _ -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
