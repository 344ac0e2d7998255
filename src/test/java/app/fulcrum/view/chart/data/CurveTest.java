package app.fulcrum.view.chart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CurveTest {

    private final Curve curve = Curve.of(new double[] {1, 2, 2, 4}, new double[] {10, 10, 20, 40});

    @Test
    void betweenPointsTheCostIsOnTheStraightLine() {
        assertThat(curve.at(1.5)).isEqualTo(10);
        assertThat(curve.at(3)).isEqualTo(30);
        assertThat(curve.at(4)).isEqualTo(40);
    }

    @Test
    void atAJumpTheFirstPointCounts() {
        assertThat(curve.at(2)).isEqualTo(10);
        assertThat(curve.at(Math.nextUp(2.0))).isGreaterThanOrEqualTo(20);
    }

    @Test
    void outsideThereIsNoCost() {
        assertThat(curve.at(0.99)).isNaN();
        assertThat(curve.at(4.01)).isNaN();
        assertThat(curve.at(Double.NaN)).isNaN();
    }

    @Test
    void curvesOfTheSamePointsAreEqual() {
        assertThat(curve).isEqualTo(Curve.of(new double[] {1, 2, 2, 4}, new double[] {10, 10, 20, 40}));
        assertThat(curve).isNotEqualTo(Curve.of(new double[] {1, 2, 2, 4}, new double[] {10, 10, 20, 41}));
        assertThat(curve.hasBand()).isFalse();
        double[] x = {1, 2};
        assertThat(Curve.of(x, new double[] {2, 2}, new double[] {1, 1}, new double[] {3, 3})
                        .hasBand())
                .isTrue();
    }

    @Test
    void theCallersArraysMayBeUsedAgain() {
        double[] x = {1, 2};
        double[] y = {5, 6};
        Curve made = Curve.of(x, y);
        y[0] = 99;
        assertThat(made.at(1)).isEqualTo(5);
    }

    @Test
    void whatIsNoCurveIsRefused() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(new double[] {1}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(two, new double[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(new double[] {2, 1}, two));
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(new double[] {1, Double.NaN}, two));
    }
}
