package app.fulcrum.view.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.frame.Placement.Bounds;
import java.util.SplittableRandom;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Rectangle2D SCREEN = new Rectangle2D(1920, 24, 1600, 876);

    @Test
    void aPlaceOnTheScreenIsKept() {
        Bounds was = new Bounds(2000, 100, 1200, 700, false);

        assertThat(Placement.within(was, SCREEN)).isEqualTo(was);
    }

    @Test
    void aTitleBarAboveTheScreenComesBackOntoIt() {
        assertThat(Placement.within(new Bounds(2000, -300, 1200, 700, false), SCREEN)
                        .y())
                .isEqualTo(SCREEN.getMinY());
    }

    @Test
    void whereverItWasTheTitleBarCanBeTakenHoldOf() {
        long seed = 20_261_129;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            Bounds was = new Bounds(
                    random.nextDouble(-5_000, 8_000),
                    random.nextDouble(-5_000, 5_000),
                    random.nextDouble(1, 6_000),
                    random.nextDouble(1, 4_000),
                    random.nextBoolean());

            Bounds now = Placement.within(was, SCREEN);

            double seen = Math.min(now.x() + now.width(), SCREEN.getMaxX()) - Math.max(now.x(), SCREEN.getMinX());
            assertThat(seen).as("seed %d, %s", seed, was).isGreaterThanOrEqualTo(Math.min(100, now.width()) - 1e-9);
            assertThat(now.y()).as("seed %d, %s", seed, was).isBetween(SCREEN.getMinY(), SCREEN.getMaxY() - 100);
            assertThat(now.width()).isLessThanOrEqualTo(SCREEN.getWidth());
            assertThat(now.height()).isLessThanOrEqualTo(SCREEN.getHeight());
        }
    }
}
