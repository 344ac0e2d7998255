package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A projection is made for every frame of a drag, so what it allocates is counted. The count of a run is the same every
 * time as long as nothing is optimized, and optimizing only takes away from it.
 */
class ProjectionAllocationTest {

    /** Unoptimized code allocates about twice the 128 KiB that are wanted of optimized code. */
    private static final long MOST_BYTES = 260_000;

    /** With ranges every one of 256 samples is worked out, at a few thousand bytes each. */
    private static final long MOST_BYTES_WITH_RANGES = 2_200_000;

    private static final int REPEATED = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<Preset> presets() {
        return Books.presets().all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aProjectionAllocatesLittle(Preset preset) {
        Scenario scenario = preset.document().scenario();
        bytesPerProjection(scenario);

        assertThat(bytesPerProjection(scenario))
                .as(preset.id())
                .isBetween(1L, scenario.ranged().isEmpty() ? MOST_BYTES : MOST_BYTES_WITH_RANGES);
    }

    private static long bytesPerProjection(Scenario scenario) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < REPEATED; i++) {
            Projector.project(scenario, Books.bundled(), Books.TODAY);
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / REPEATED;
    }
}
