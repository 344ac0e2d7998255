package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;

/**
 * Which samples are drawn. The same are the same for everybody, on any machine and in any order.
 *
 * @param seed which of all random sequences
 * @param blocks how many blocks of {@value SampledCosts#BLOCK}
 */
public record Draws(long seed, int blocks) {

    public static final long USUAL_SEED = 1;
    public static final int USUAL_SAMPLES = 32_768;
    public static final int MOST_SAMPLES = 1 << 20;

    /** What is drawn unless something else is asked for. */
    public static final Draws USUAL = of(USUAL_SEED, USUAL_SAMPLES);

    /** @throws IllegalArgumentException if there is none, or too many */
    public Draws {
        if (blocks < 1 || blocks > MOST_SAMPLES / SampledCosts.BLOCK) {
            throw new IllegalArgumentException(blocks + " blocks");
        }
    }

    /**
     * So many, and as many more as fill the last block.
     *
     * @param samples 1 to {@value #MOST_SAMPLES}
     */
    public static Draws of(long seed, int samples) {
        return new Draws(seed, Math.ceilDiv(samples, SampledCosts.BLOCK));
    }

    public int samples() {
        return blocks * SampledCosts.BLOCK;
    }
}
