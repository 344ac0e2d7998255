package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;

/** What came of one block of samples. Opaque: it is made to be put together with the others. */
public final class SampledBlock {

    /** At the volume asked about, by place and by sample. */
    final double[][] usdPerMonth;

    /** In which of equally likely parts each uncertain thing lies, by its place and by sample. */
    final byte[][] parts;

    /** In how many samples each is the cheapest, by place and by volume; the volume asked about is the last. */
    final int[][] cheapest;

    /** Where each pair changes places, by pair and by sample; infinite where it does not. */
    final double[][] crossovers;

    SampledBlock(double[][] usdPerMonth, byte[][] parts, int[][] cheapest, double[][] crossovers) {
        this.usdPerMonth = usdPerMonth;
        this.parts = parts;
        this.cheapest = cheapest;
        this.crossovers = crossovers;
    }

    /** In which part of the samples one is the cheapest. */
    double cheapest(int place, int volume) {
        return (double) cheapest[place][volume] / SampledCosts.BLOCK;
    }
}
