package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredLoad.Limit;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what one replica in one layout serves, what bounds it, and what its memory and time go into. */
public final class ReplicaFigures {

    private final ReplicaParts parts;
    private final Leaves leaves;
    private final Explanation gpus;
    private final MemoryFigures memory;
    private final StepFigures steps;
    private final StepFigures promptAlone;

    /** @param gpus how many hold one copy of the model */
    ReplicaFigures(Serving serving, Layout layout, Explanation gpus, Leaves leaves) {
        Workload.Request request = Workload.Request.of(leaves);
        this.parts = new ReplicaParts(serving, layout, gpus, leaves);
        this.leaves = leaves;
        this.gpus = gpus;
        this.memory = new MemoryFigures(parts);
        this.steps = new StepFigures(parts, request);
        this.promptAlone = new StepFigures(parts, request.promptAlone());
    }

    /** GPUs that hold one copy of the model. */
    public Explanation gpus() {
        return gpus;
    }

    /** What each element of keys and values takes. */
    public Explanation bytesPerElement() {
        return AttentionFigures.bytesPerElement(parts.deployment().kvCache());
    }

    private boolean isEstimated() {
        return parts.serving().query().measured().isEmpty();
    }

    /** What is read off the user's own runs; absent where there are none, or none keeps the limits. */
    public Optional<MeasuredFigures> measured() {
        return leaves.hosting()
                .measured()
                .flatMap(runs -> parts.serving().measured().map(load -> MeasuredFigures.of(runs, load, leaves)));
    }

    /** The run that misses the limits least, where all do. */
    public Optional<MeasuredFigures> closestRun() {
        return leaves.hosting()
                .measured()
                .flatMap(runs -> parts.serving().closestMeasured().map(run -> MeasuredFigures.of(runs, run, leaves)));
    }

    /** The time to the first token read off the runs, or that per output token where the first was not measured. */
    public Optional<Explanation> measuredLatency() {
        return measured().map(MeasuredFigures::latency);
    }

    /** Output tokens per second: measured, or sequences over the time of a step. */
    public Explanation outputRate() {
        if (leaves.has(Input.MEASURED_TOTAL_RATE)) {
            Workload workload = Workload.of(leaves);
            Formula share = quotient(workload.ownOutput(), sum(workload.ownInput(), workload.ownOutput()));
            return new Computed(
                    Term.OUTPUT_RATE, product(leaves.given(Input.MEASURED_TOTAL_RATE), share), Unit.TOKENS_PER_SECOND);
        }
        if (!isEstimated()) {
            return measured()
                    .map(MeasuredFigures::outputRate)
                    .orElseGet(() -> leaves.given(Input.MEASURED_OUTPUT_RATE));
        }
        return outputRate(sequences());
    }

    private Explanation outputRate(Explanation sequences) {
        return new Computed(Term.OUTPUT_RATE, quotient(sequences, steps.total(sequences)), Unit.TOKENS_PER_SECOND);
    }

    /** What an estimate says of a load that was measured: at its own limits, or under the last load if there is no more. */
    public Explanation estimated(MeasuredFigures measured, MeasuredLoad load) {
        Explanation sequences = sequences();
        return outputRate(
                load.limit() == Limit.LAST_MEASUREMENT
                        ? new Computed(Term.SEQUENCES, smallest(measured.concurrency(), sequences), Unit.SEQUENCES)
                        : sequences);
    }

    /** What was measured, over what the estimate says of that load. */
    public Explanation measuredOverEstimated(MeasuredFigures measured, MeasuredLoad load) {
        return new Computed(
                Term.MEASURED_OVER_ESTIMATED, quotient(measured.outputRate(), estimated(measured, load)), Unit.RATIO);
    }

    /** Input and output tokens per second. */
    public Explanation rate() {
        Formula rate = leaves.has(Input.MEASURED_TOTAL_RATE)
                ? leaves.given(Input.MEASURED_TOTAL_RATE)
                : withInput(outputRate());
        return new Computed(Term.REPLICA_RATE, rate, Unit.TOKENS_PER_SECOND);
    }

    private Formula withInput(Formula outputRate) {
        Workload workload = Workload.of(leaves);
        return product(outputRate, sum(ONE, quotient(workload.ownInput(), workload.ownOutput())));
    }

    /** Input and output tokens per second to plan with: the realized part of an estimate, all of a measured rate. */
    public Explanation plannedRate() {
        return new Computed(Term.PLANNED_RATE, realized(rate()), Unit.TOKENS_PER_SECOND);
    }

    /** Output tokens per second to plan with. */
    public Explanation plannedOutputRate() {
        return new Computed(Term.PLANNED_OUTPUT_RATE, realized(outputRate()), Unit.TOKENS_PER_SECOND);
    }

    private Formula realized(Formula rate) {
        return isEstimated() ? product(rate, share()) : rate;
    }

    /** The share of the estimate that is reckoned with: planned, or at an end of its band. */
    public Explanation share() {
        Accuracy accuracy = parts.accuracy();
        Formula planned =
                leaves.has(Input.REALISATION_FACTOR) ? leaves.given(Input.REALISATION_FACTOR) : plannedShareOfClass();
        Formula share = leaves.estimate()
                .map(side -> switch (side) {
                    case LOW -> smallest(planned, low(accuracy));
                    case HIGH -> largest(planned, high(accuracy));
                })
                .orElse(planned);
        return new Computed(Term.SHARE_RECKONED_WITH, share, Unit.SHARE);
    }

    /** The share planned with where nobody says another. */
    public Explanation plannedShareOfClass() {
        return leaves.fitted(Fact.PLANNED_SHARE, parts.accuracy().main().plannedShare());
    }

    private Explanation low(Accuracy accuracy) {
        return leaves.fitted(Fact.BAND_LOW, accuracy.low());
    }

    private Explanation high(Accuracy accuracy) {
        return leaves.fitted(Fact.BAND_HIGH, accuracy.high());
    }

    /** One of the rates, for each GPU of the replica. */
    public Explanation perGpu(Explanation rate) {
        return new Computed(Term.RATE_PER_GPU, quotient(rate, gpus), Unit.TOKENS_PER_SECOND);
    }

    /** The least the output rate may turn out to be, by the error band of the estimate. */
    public Explanation lowestOutputRate() {
        Formula lowest = product(outputRate(), low(parts.accuracy()));
        return new Computed(Term.LOWEST_OUTPUT_RATE, lowest, Unit.TOKENS_PER_SECOND);
    }

    /** The most it may turn out to be. */
    public Explanation highestOutputRate() {
        Formula highest = product(outputRate(), high(parts.accuracy()));
        return new Computed(Term.HIGHEST_OUTPUT_RATE, highest, Unit.TOKENS_PER_SECOND);
    }

    /** Sequences at once: the fewest of what memory, engine and latency limits leave. */
    public Explanation sequences() {
        List<Formula> limits = new ArrayList<>(List.of(memory.sequences(), leaves.given(Input.MAX_SEQUENCES)));
        if (leaves.has(Input.TPOT_LIMIT)) {
            limits.add(sequencesAtTpotLimit());
        }
        if (leaves.has(Input.TTFT_LIMIT)) {
            limits.add(sequencesAtTtftLimit());
        }
        return new Computed(Term.SEQUENCES, smallest(limits), Unit.SEQUENCES);
    }

    private Explanation seconds(Input limit) {
        return new Computed(
                Term.SECONDS_AT_LIMIT,
                product(leaves.given(limit), Leaves.fixed(Constant.SECONDS_IN_A_MILLISECOND)),
                Unit.SECONDS);
    }

    /** In closed form while every expert is touched; what an iteration has found where some are not. */
    private Explanation sequencesAtTpotLimit() {
        Explanation limit = seconds(Input.TPOT_LIMIT);
        Formula rest = difference(quotient(limit, steps.factor()), steps.constant());
        Formula left = steps.hasExperts() ? difference(rest, steps.touchingAllExperts()) : rest;
        Formula closed = largest(ZERO, quotient(left, steps.perSequence()));
        boolean solved = steps.hasExperts() && !steps.everyStepHasPrompt(closed);
        return new Computed(Term.SEQUENCES_AT_TPOT_LIMIT, solved ? found(limit) : closed, Unit.SEQUENCES);
    }

    private Formula found(Explanation limit) {
        double sequences = parts.stepTime().sequencesWithin(limit.value());
        Explanation tried = new Tried(Term.SEQUENCES, sequences, Unit.SEQUENCES);
        return new Found(tried, List.of(new Claim.Same(steps.total(tried), limit)));
    }

    private Explanation sequencesAtTtftLimit() {
        Formula steps = quotient(difference(seconds(Input.TTFT_LIMIT), firstTokenSeconds()), promptAloneSeconds());
        return new Computed(
                Term.SEQUENCES_AT_TTFT_LIMIT,
                quotient(difference(steps, promptsBefore()), promptsPerSequence()),
                Unit.SEQUENCES);
    }

    /** The time of a step and so per output token, in milliseconds. */
    public Explanation timePerOutputToken() {
        return timePerOutputToken(sequences());
    }

    private Explanation timePerOutputToken(Formula sequences) {
        return Leaves.milliseconds(Term.TIME_PER_OUTPUT_TOKEN, steps.total(sequences));
    }

    /** The same with a single sequence, or of the run that misses the limits least where they are measured to be missed. */
    public Explanation fastestTimePerOutputToken() {
        return closestRun().map(MeasuredFigures::timePerOutputToken).orElseGet(() -> timePerOutputToken(ONE));
    }

    /** The time of a step as the sum of its six terms, in milliseconds. */
    public Explanation step() {
        return new Computed(Term.STEP, sum(stepTerms()), Unit.MILLISECONDS);
    }

    /** The six terms, in the order they are shown in. */
    public List<Explanation> stepTerms() {
        Explanation sequences = sequences();
        Formula touched = steps.touched(sequences);
        boolean experts = steps.hasExperts();
        Formula read = experts
                ? sum(steps.readingNonExperts(), product(steps.readingAllExperts(), touched))
                : steps.readingNonExperts();
        Formula multiplied = product(steps.matmulPerSequence(), sequences);
        return List.of(
                term(Term.STEP_WEIGHTS, read),
                term(Term.STEP_KV_CACHE, product(steps.kvCachePerSequence(), sequences)),
                term(
                        Term.STEP_MATMUL,
                        experts ? sum(multiplied, product(steps.paddingAllExperts(), touched)) : multiplied),
                term(Term.STEP_PROMPT_ATTENTION, product(steps.promptAttentionPerSequence(), sequences)),
                term(
                        Term.STEP_COLLECTIVES,
                        sum(steps.collectives(), product(steps.collectivesPerSequence(), sequences))),
                term(Term.STEP_CPU, sum(steps.cpu(), product(steps.cpuPerSequence(), sequences))));
    }

    private Explanation term(Term term, Formula byFormula) {
        return Leaves.milliseconds(term, product(steps.factor(), byFormula));
    }

    /** The time to the first token, in milliseconds. */
    public Explanation timeToFirstToken() {
        return timeToFirstToken(sequences());
    }

    /** The same with a single sequence, or of the run that misses the limits least. */
    public Explanation fastestTimeToFirstToken() {
        return closestRun().map(MeasuredFigures::timeToFirstToken).orElseGet(() -> timeToFirstToken(ONE));
    }

    private Explanation timeToFirstToken(Formula sequences) {
        Formula prompts = sum(promptsBefore(), product(promptsPerSequence(), sequences));
        return Leaves.milliseconds(
                Term.TIME_TO_FIRST_TOKEN, sum(firstTokenSeconds(), product(promptAloneSeconds(), prompts)));
    }

    private Explanation promptAloneSeconds() {
        return new Computed(Term.PROMPT_ALONE, promptAlone.total(ONE), Unit.SECONDS);
    }

    private FirstTokenConstants firstToken() {
        return leaves.resolution().book().throughput().firstToken();
    }

    private Explanation firstTokenSeconds() {
        return leaves.fitted(Fact.FIRST_TOKEN_SECONDS, firstToken().seconds());
    }

    private Explanation promptsBefore() {
        return leaves.fitted(Fact.FIRST_TOKEN_PROMPTS, firstToken().perStep());
    }

    private Explanation promptsPerSequence() {
        return leaves.fitted(Fact.FIRST_TOKEN_PROMPTS_PER_SEQUENCE, firstToken().perSequence());
    }

    /** Memory of each GPU. */
    public Explanation gpuMemory() {
        return memory.ofGpu();
    }

    /** The share of it an engine may fill. */
    public Explanation usableMemory() {
        return memory.usable();
    }

    /** The memory in use: weights, keys and values, and reserve. */
    public Explanation usedMemory() {
        return memory.used(sequences());
    }

    /** Weights on each GPU. */
    public Explanation weights() {
        return memory.weights();
    }

    /** What is kept back on each GPU. */
    public Explanation reserve() {
        return memory.reserve();
    }

    /** Keys and values on each GPU. */
    public Explanation kvCache() {
        return memory.kvCache(sequences());
    }

    /** Keys and values of one sequence on each GPU. */
    public Explanation kvCachePerSequence() {
        return memory.kvCache(ONE);
    }

    /** What each GPU lacks for a first sequence. */
    public Explanation missingMemory() {
        return memory.missing();
    }
}
