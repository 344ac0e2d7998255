package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.deployment.RequestShape;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void tokensPerDayBecomeRequestsPerSecond() {
        // 50M tokens a day in requests of 2,000: 25,000 a day, over 10 hours 0.694 a second, twice that at the peak
        var load = new Load(50e6, RequestShape.of(1_500, 500), new TrafficPattern(2, 10, 0));
        assertThat(load.requestsPerDay()).isEqualTo(25_000);
        assertThat(load.averageRequestsPerSecond()).isCloseTo(25_000 / 36_000.0, within(1e-12));
        assertThat(load.peakRequestsPerSecond()).isCloseTo(50_000 / 36_000.0, within(1e-12));
        assertThat(load.averageTokensPerSecond()).isCloseTo(50e6 / 36_000, within(1e-9));
        assertThat(load.peakTokensPerSecond()).isCloseTo(100e6 / 36_000, within(1e-9));
    }
}
