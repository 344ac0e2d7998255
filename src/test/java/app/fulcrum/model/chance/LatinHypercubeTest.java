package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {

    @Test
    void oneOfEveryPartIsDrawn() {
        for (int size : new int[] {1, 2, 256, SampledCosts.BLOCK}) {
            double[] uniforms = drawn(7, 3, 11, size);
            BitSet parts = new BitSet();
            for (double uniform : uniforms) {
                assertThat(uniform).isGreaterThan(0).isLessThan(1);
                parts.set((int) (uniform * size));
            }
            assertThat(parts.cardinality()).as("parts of %s", size).isEqualTo(size);
        }
    }

    @Test
    void seedBlockAndDimensionDecideAndNothingElse() {
        double[] first = drawn(1, 0, 5, 256);

        assertThat(drawn(1, 0, 5, 256)).isEqualTo(first);
        assertThat(drawn(2, 0, 5, 256)).isNotEqualTo(first);
        assertThat(drawn(1, 1, 5, 256)).isNotEqualTo(first);
        assertThat(drawn(1, 0, 6, 256)).isNotEqualTo(first);
    }

    @Test
    void twoDimensionsHaveNothingToDoWithEachOther() {
        double[] one = drawn(1, 0, 5, SampledCosts.BLOCK);
        double[] other = drawn(1, 0, 6, SampledCosts.BLOCK);
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - 0.5) * (other[i] - 0.5);
        }

        // A coefficient of correlation of chance is below four standard errors.
        assertThat(product / one.length * 12).isEqualTo(0, within(4 / Math.sqrt(one.length)));
        assertThat(Arrays.stream(one).average().orElseThrow()).isEqualTo(0.5, within(1.0 / one.length));
    }

    private static double[] drawn(long seed, int block, int dimension, int size) {
        double[] uniforms = new double[size];
        LatinHypercube.fill(seed, block, dimension, uniforms);
        return uniforms;
    }
}
