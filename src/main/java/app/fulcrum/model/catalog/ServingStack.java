package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;

/**
 * An inference engine.
 *
 * @param usableMemoryShare u, share of a GPU's memory it fills
 * @param expertStepTime what the step time of a mixture of experts is multiplied with on it, as estimated within publishers
 *     that ran several engines
 * @param measurements rows of the fit that ran on it; 0 where it takes over the figures of another
 * @param sequences how many sequences it takes at once unless it is told
 */
public record ServingStack(
        String id,
        String name,
        double usableMemoryShare,
        double expertStepTime,
        int measurements,
        SequenceDefaults sequences,
        Provenance provenance) {

    /**
     * Sequences an engine takes at once by default, which go by the memory of the GPU.
     *
     * @param small on GPUs with less than {@code largeFromBytes}, and on those of {@code smallFamily}
     * @param large on all others
     */
    public record SequenceDefaults(int small, int large, double largeFromBytes, String smallFamily) {

        public int on(Gpu gpu) {
            boolean isLarge =
                    gpu.usableMemoryBytes() >= largeFromBytes && !gpu.family().equals(smallFamily);
            return isLarge ? large : small;
        }
    }
}
