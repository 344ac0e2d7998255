package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.throughput.RateLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The answer to a {@link LayoutQuery}: layouts that work, or why none does. */
public sealed interface LayoutOutcome {

    /**
     * At least one layout works.
     *
     * @param layouts all that do, fewest GPUs first; never empty
     */
    record Found(List<LayoutCapacity> layouts) implements LayoutOutcome {

        public Found {
            layouts = List.copyOf(layouts);
        }

        /**
         * The layouts worth pricing, fewest GPUs first: none of them is no better than another. Leaving the others out never
         * raises a bill, because any number of their replicas can be replaced by as many of a layout with no more GPUs
         * that serves no less.
         */
        public List<LayoutCapacity> worthPricing() {
            List<LayoutCapacity> kept = new ArrayList<>(layouts.size());
            for (int i = 0; i < layouts.size(); i++) {
                if (!isNoBetterThanAnother(i)) {
                    kept.add(layouts.get(i));
                }
            }
            return kept;
        }

        /** Of two that are equal the first is kept. */
        private boolean isNoBetterThanAnother(int place) {
            LayoutCapacity candidate = layouts.get(place);
            for (int i = 0; i < layouts.size(); i++) {
                LayoutCapacity other = layouts.get(i);
                if (i != place && other.isNoWorseThan(candidate) && (i < place || !candidate.isNoWorseThan(other))) {
                    return true;
                }
            }
            return false;
        }

        /** The layout planned to serve the most tokens per GPU; not always the cheapest at a small volume. */
        public LayoutCapacity bestPerGpu(OptionalDouble typedShare) {
            return layouts.stream()
                    .max(Comparator.comparingDouble(layout ->
                            layout.tokensPerSecondAt(RateLevel.PLANNED, typedShare) / layout.gpusPerReplica()))
                    .orElseThrow();
        }
    }

    /**
     * No layout asked for can be run, whatever memory there is.
     *
     * @param layout the first of those asked for
     * @param reason what stands against it
     */
    record NotRunnable(Layout layout, Reason reason) implements LayoutOutcome {

        /** What keeps engines from running a layout. */
        public enum Reason {
            /** More GPUs than share a fast link. */
            FAST_LINK,
            /** The attention heads cannot be shared out evenly. */
            HEADS,
            /** The key-value heads can be neither shared out nor repeated evenly. */
            KV_HEADS
        }
    }

    /**
     * In no layout is there room for the weights and one sequence.
     *
     * @param layout the layout that comes closest
     * @param memory what it lacks
     */
    record DoesNotFit(Layout layout, MemoryFit memory) implements LayoutOutcome {}

    /**
     * The model fits, but not even one sequence keeps the latency limits, or no measured load did.
     *
     * @param layout the layout that is fastest with a single sequence, or was measured
     * @param secondsPerOutputToken its TPOT then, or the measured one
     * @param secondsToFirstToken its TTFT likewise; absent where nobody measured it
     */
    record LimitMissed(Layout layout, double secondsPerOutputToken, OptionalDouble secondsToFirstToken)
            implements LayoutOutcome {}
}
