package app.fulcrum.model.throughput;

import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.unit.Range;

/**
 * How far an estimate can be trusted, by the classes it belongs to; how this was measured is told in {@code formulas.md}.
 *
 * <p>The class with the lowest end says where the middle lies and how much to plan with. The band holds those of all
 * classes that apply: a doubt never narrows it.
 *
 * @param main the class with the lowest end; of equal ones the one named first
 * @param low what the estimate is multiplied with to come to the end below which one in ten measurements lies
 * @param high the same for the end above which one in ten lies
 */
public record Accuracy(EstimateClass main, double low, double high) {

    /** Standard deviations from the middle of a normal distribution beyond which one in ten lies. */
    private static final double ONE_IN_TEN = 1.2815515655446004;

    private static final String AMD_FAMILIES = "cdna";
    private static final String NO_FAMILY = "universal";
    private static final Trait[] TRAITS = Trait.values();

    /**
     * The accuracy of the estimate for one layout.
     *
     * @param memory what the layout leaves of the memory
     */
    public static Accuracy of(Deployment deployment, Layout layout, MemoryFit memory) {
        boolean hasExperts = deployment.shape().isMixtureOfExperts();
        EstimateClass main = deployment.constants().classOf(hasExperts, Trait.NONE);
        double low = main.low();
        double high = main.high();
        for (Trait trait : TRAITS) {
            if (applies(trait, deployment, layout, memory)) {
                EstimateClass other = deployment.constants().classOf(hasExperts, trait);
                boolean isLower = other.low() < low || (other.low() == low && main.trait() == Trait.NONE);
                main = isLower ? other : main;
                low = Math.min(low, other.low());
                high = Math.max(high, other.high());
            }
        }
        return new Accuracy(main, low, high);
    }

    private static boolean applies(Trait trait, Deployment deployment, Layout layout, MemoryFit memory) {
        return switch (trait) {
            case NONE -> false;
            case MULTI_NODE -> layout.gpus() > deployment.gpu().gpusPerNode();
            case SPARSE_ATTENTION -> deployment.architecture().isSparse();
            case AMD -> deployment.gpu().family().startsWith(AMD_FAMILIES);
            case INTEGER_WEIGHTS -> deployment.weights().experts() == Precision.INT4;
            case GPU_UNMEASURED ->
                !deployment.gpu().isMeasured() || deployment.gpu().family().equals(NO_FAMILY);
            case MEMORY_EDGE -> !layout.isExpertParallel() && isAtEdge(deployment, memory);
            case EXPERT_PARALLEL ->
                layout.isExpertParallel() && deployment.shape().isMixtureOfExperts();
        };
    }

    private static boolean isAtEdge(Deployment deployment, MemoryFit memory) {
        MemoryConstants constants = deployment.constants().memory();
        return memory.weightBytes() > constants.edgeShare() * constants.raisedShare() * memory.gpuBytes();
    }

    /**
     * What the time of the formula is multiplied with to come to the middle of what was measured:
     * {@code engineTime/mid}, engineTime 1 for a dense model.
     */
    public double stepTimeFactor(Deployment deployment) {
        double engine = main.isMixtureOfExperts() ? deployment.engine().expertStepTime() : 1;
        return engine / main.middle();
    }

    /**
     * What the estimate is multiplied with so many standard deviations from its middle: one in ten lies below the low end of
     * the band, and one in ten above the high end, of a logarithm that is normal on either side.
     */
    public double share(double deviations) {
        double end = deviations < 0 ? 1 / low : high;
        return Math.exp(deviations / ONE_IN_TEN * Math.log(end));
    }

    /** What an estimated rate may turn out to be: eight in ten measurements of publishers never met lie within. */
    public Range around(double estimated) {
        return Range.spanning(estimated * low, estimated, estimated * high);
    }
}
