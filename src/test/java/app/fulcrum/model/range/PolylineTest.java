package app.fulcrum.model.range;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolylineTest {

    /** Servers the first steps add one by one; later steps are too narrow to be drawn apart. */
    private static final int FIRST_STEPS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"chat", "rag", "coding-agent", "regulated-on-premises"})
    void lineAndBandOfAStaircaseChangeBetweenNeighboringVolumesOnly(String preset) {
        Projection projection = Projector.project(Books.preset(preset), Books.bundled(), Books.TODAY);
        Polyline curve = projection.of(Standard.SELF_HOSTED).curve();
        long[] volumes = curve.tokensPerDay();
        long end = FIRST_STEPS
                * projection.contest().curve(Standard.SELF).orElseThrow().segmentEnd(1);
        int changes = 0;

        assertThat(volumes).doesNotHaveDuplicates().isSorted();
        for (int i = 1; i < volumes.length && volumes[i] < end; i++) {
            boolean same = isSame(curve.usdPerMonth(), i)
                    && isSame(curve.lowUsdPerMonth(), i)
                    && isSame(curve.highUsdPerMonth(), i);
            changes += same ? 0 : 1;
            assertThat(same || volumes[i] == volumes[i - 1] + 1)
                    .as("between %d and %d", volumes[i - 1], volumes[i])
                    .isTrue();
        }
        assertThat(changes).isPositive();
    }

    private static boolean isSame(double[] costs, int i) {
        return costs[i] == costs[i - 1];
    }
}
