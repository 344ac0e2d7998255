package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.product;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.unit.Unit;

/** Explains what one GPU really delivers: the peaks of its data sheet times the shares of them that are reached. */
record MachineFigures(Deployment deployment, Leaves leaves) {

    private Gpu gpu() {
        return deployment.gpu();
    }

    private Explanation fact(Fact fact, double value) {
        return Sourced.of(fact, gpu().name(), value, gpu().provenance());
    }

    Explanation memory() {
        return fact(Fact.GPU_MEMORY, gpu().usableMemoryBytes());
    }

    Explanation bandwidth() {
        double reached = deployment.constants().efficiencyOf(gpu()).bandwidth();
        Explanation peak = fact(Fact.MEMORY_BANDWIDTH, gpu().memoryBandwidthBytesPerSecond());
        return new Computed(
                Term.BANDWIDTH, product(leaves.fitted(Fact.BANDWIDTH_REACHED, reached), peak), Unit.BYTES_PER_SECOND);
    }

    /** What routed experts are read with. */
    Explanation expertBandwidth() {
        double reached = deployment.constants().efficiencyOf(gpu()).expertBandwidth();
        return new Computed(
                Term.EXPERT_BANDWIDTH,
                product(leaves.fitted(Fact.EXPERT_BANDWIDTH_REACHED, reached), bandwidth()),
                Unit.BYTES_PER_SECOND);
    }

    Explanation link() {
        Explanation peak = fact(Fact.LINK_BANDWIDTH, gpu().linkBytesPerSecondOneWay());
        return new Computed(
                Term.LINK,
                product(leaves.fitted(Fact.LINK_REACHED, steps().linkEfficiency()), peak),
                Unit.BYTES_PER_SECOND);
    }

    /** Attention is computed at bf16 whatever the weights. */
    Explanation attentionCompute() {
        return new Computed(Term.ATTENTION_COMPUTE, product(reached(), bf16()), Unit.FLOP_PER_SECOND);
    }

    Explanation nonExpertCompute() {
        Formula peak = peak(deployment.weights().nonExperts());
        return new Computed(Term.NON_EXPERT_COMPUTE, product(reached(), peak), Unit.FLOP_PER_SECOND);
    }

    Explanation expertCompute() {
        Explanation experts = leaves.fitted(Fact.EXPERT_COMPUTE_REACHED, steps().expertComputeEfficiency());
        Formula peak = peak(deployment.weights().experts());
        return new Computed(Term.EXPERT_COMPUTE, product(reached(), experts, peak), Unit.FLOP_PER_SECOND);
    }

    private Explanation reached() {
        return leaves.fitted(
                Fact.COMPUTE_REACHED, deployment.constants().efficiencyOf(gpu()).compute());
    }

    StepConstants steps() {
        return deployment.constants().steps();
    }

    private Explanation bf16() {
        return fact(Fact.BF16_COMPUTE, gpu().denseBf16Flops());
    }

    private Explanation fp8() {
        return gpu().denseFp8Flops().isPresent()
                ? fact(Fact.FP8_COMPUTE, gpu().denseFp8Flops().getAsDouble())
                : bf16();
    }

    /** A precision a GPU has no units for saves memory and bandwidth there, not compute. */
    private Formula peak(Precision precision) {
        boolean hasFp4 = gpu().denseFp4Flops().isPresent();
        return switch (precision) {
            case BF16 -> bf16();
            case INT4 -> product(leaves.fitted(Fact.INTEGER_REACHED, steps().integerComputeEfficiency()), bf16());
            case FP8 -> fp8();
            case MXFP4 -> hasFp4 ? fp8() : bf16();
            case FP4 -> hasFp4 ? fp4() : fp8();
        };
    }

    private Formula fp4() {
        return product(
                leaves.fitted(Fact.FOUR_BIT_REACHED, steps().fourBitComputeEfficiency()),
                fact(Fact.FP4_COMPUTE, gpu().denseFp4Flops().orElseThrow()));
    }
}
