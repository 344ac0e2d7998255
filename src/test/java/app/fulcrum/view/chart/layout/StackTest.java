package app.fulcrum.view.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StackTest {

    @Test
    void boxesWithRoomStayWhereTheyWishToBe() {
        assertThat(Stack.tops(new double[] {10, 50, 90}, new double[] {16, 16, 16}, 0, 200))
                .containsExactly(10, 50, 90);
    }

    @Test
    void boxesThatCollideMoveApartByTheSame() {
        assertThat(Stack.tops(new double[] {50, 50}, new double[] {16, 16}, 0, 200))
                .containsExactly(42, 58);
    }

    @Test
    void boxesStayBetweenTopAndBottom() {
        assertThat(Stack.tops(new double[] {-20, 195}, new double[] {16, 16}, 0, 200))
                .containsExactly(0, 184);
    }

    @Test
    void anyBoxesAreApartInOrderAndInside() {
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int count = random.nextInt(1, 7);
            double[] wished = random.doubles(count, -50, 550).toArray();
            double[] heights = random.doubles(count, 10, 60).toArray();
            double[] tops = Stack.tops(wished, heights, 0, 500);
            for (int a = 0; a < count; a++) {
                assertThat(tops[a]).as("seed %d, case %d", seed, i).isBetween(-1e-9, 500 - heights[a] + 1e-9);
                for (int b = 0; b < count; b++) {
                    if (wished[a] < wished[b]) {
                        assertThat(tops[a] + heights[a])
                                .as("seed %d, case %d", seed, i)
                                .isLessThanOrEqualTo(tops[b] + 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void tooManyBoxesRunOverTheBottomRatherThanOverEachOther() {
        double[] heights = DoubleStream.generate(() -> 30).limit(5).toArray();
        assertThat(Stack.tops(new double[5], heights, 0, 100)).containsExactly(0, 30, 60, 90, 120);
    }
}
