package app.fulcrum.model.capacity;

import static app.fulcrum.model.capacity.SequenceLimit.Reason.ENGINE;
import static app.fulcrum.model.capacity.SequenceLimit.Reason.MEMORY;
import static app.fulcrum.model.capacity.SequenceLimit.Reason.TIME_PER_OUTPUT_TOKEN;
import static app.fulcrum.model.capacity.SequenceLimit.Reason.TIME_TO_FIRST_TOKEN;

import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.FirstTokenLaw;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.throughput.StepTimeLaw;

/**
 * One replica under full load: how many sequences it runs, and the laws that follow from its layout.
 *
 * @param memory what fits
 * @param steps how long a step takes
 * @param formula what both the time of a step and that of the first token follow from
 * @param limit the sequences it runs at once, and what keeps it from more
 * @param accuracy how far all that is to be trusted
 */
public record OperatingPoint(
        MemoryFit memory, StepTimeLaw steps, StepFormula formula, SequenceLimit limit, Accuracy accuracy) {

    /** {@code B = min( B_kv, maxSequences, B at the TPOT limit, B at the TTFT limit )}. */
    static OperatingPoint of(LayoutQuery query, EffectiveRates rates, Layout layout) {
        Deployment deployment = query.deployment();
        RequestShape request = query.request();
        var memory = MemoryFit.of(deployment, layout, request);
        var accuracy = Accuracy.of(deployment, layout, memory);
        double factor = accuracy.stepTimeFactor(deployment);
        var formula = new StepFormula(deployment, rates, layout, request);
        var steps = StepTimeLaw.of(formula, factor);
        SequenceLimit limit = new SequenceLimit(memory.sequences(), MEMORY).and(query.maxSequences(), ENGINE);
        LatencyLimits limits = query.limits();
        if (limits.secondsPerOutputToken().isPresent()) {
            double seconds = limits.secondsPerOutputToken().getAsDouble();
            limit = limit.and(steps.sequencesWithin(seconds), TIME_PER_OUTPUT_TOKEN);
        }
        if (limits.secondsToFirstToken().isPresent()) {
            double seconds = limits.secondsToFirstToken().getAsDouble();
            limit = limit.and(FirstTokenLaw.of(formula, factor).sequencesWithin(seconds), TIME_TO_FIRST_TOKEN);
        }
        return new OperatingPoint(memory, steps, formula, limit, accuracy);
    }

    /** How long the first token takes. */
    public FirstTokenLaw firstToken() {
        return FirstTokenLaw.of(formula, accuracy.stepTimeFactor(formula.deployment()));
    }

    /** Whether at least one sequence fits and keeps the limits. */
    public boolean isPossible() {
        return sequences() >= 1;
    }

    /** <i>B</i>. */
    public double sequences() {
        return limit.sequences();
    }

    /** The six terms of a step at this load. */
    public StepTime stepTime() {
        return steps.at(sequences());
    }

    /** TPOT: a step gives every sequence one token. */
    public double secondsPerOutputToken() {
        return steps.seconds(sequences());
    }

    /**
     * Output tokens per second at another load.
     *
     * @param otherSequences requests at once; no more than {@link #sequences()} run, the others wait
     */
    public double outputTokensPerSecondAt(double otherSequences) {
        double running = Math.min(otherSequences, sequences());
        return running / steps.seconds(running);
    }

    /** TTFT. */
    public double secondsToFirstToken() {
        return firstToken().seconds(sequences());
    }
}
