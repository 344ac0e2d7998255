package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.unit.Unit;

/**
 * Explains the time of one output step: what it takes whatever runs, what each running sequence adds, and the experts read.
 *
 * @param request the mean request, or a prompt by itself
 */
record StepFigures(ReplicaParts parts, RequestFigures request) {

    private MemoryFigures memory() {
        return new MemoryFigures(parts);
    }

    private MachineFigures machine() {
        return parts.machine();
    }

    private static Explanation seconds(Term term, Formula formula) {
        return new Computed(term, formula, Unit.SECONDS);
    }

    /** The whole step while some sequences run. */
    Explanation total(Formula sequences) {
        return seconds(
                Term.STEP_SECONDS, sum(constant(), product(perSequence(), sequences), readingExperts(sequences)));
    }

    /** What every step takes. */
    Explanation constant() {
        return seconds(Term.STEP_CONSTANT, sum(readingNonExperts(), collectives(), cpu()));
    }

    /** What every running sequence adds. */
    Explanation perSequence() {
        return seconds(
                Term.STEP_PER_SEQUENCE,
                sum(
                        kvCachePerSequence(),
                        matmulPerSequence(),
                        promptAttentionPerSequence(),
                        collectivesPerSequence(),
                        cpuPerSequence()));
    }

    Explanation readingNonExperts() {
        Formula perGpu = quotient(memory().nonExpertBytes(), memory().nonExpertSplit());
        return seconds(Term.READING_NON_EXPERTS, quotient(perGpu, machine().bandwidth()));
    }

    Explanation readingAllExperts() {
        Formula perGpu = quotient(memory().expertBytes(), parts.gpus());
        return seconds(Term.READING_ALL_EXPERTS, quotient(perGpu, machine().bandwidth()));
    }

    boolean hasExperts() {
        return parts.architecture().isMixtureOfExperts();
    }

    /** Reading the experts that a step touches. */
    Explanation readingExperts(Formula sequences) {
        Formula reading = hasExperts() ? product(readingAllExperts(), touched(sequences)) : ZERO;
        return seconds(Term.READING_EXPERTS, reading);
    }

    private Formula touched(Formula sequences) {
        return difference(ONE, product(stepsWithoutPrompt(sequences), untouched(sequences)));
    }

    private Explanation stepsWithoutPrompt(Formula sequences) {
        Formula rest = difference(ONE, product(request.promptsPerStep(), sequences));
        return new Computed(Term.STEPS_WITHOUT_PROMPT, largest(ZERO, rest), Unit.SHARE);
    }

    /** Whether so many sequences bring a prompt with every step, so that it touches every expert. */
    boolean everyStepHasPrompt(Formula sequences) {
        return product(sequences, request.promptsPerStep()).evaluate() >= 1;
    }

    private Explanation untouched(Formula sequences) {
        Formula used = quotient(
                parts.shape().get(Fact.EXPERTS_PER_TOKEN), parts.shape().get(Fact.EXPERTS));
        return new Computed(Term.EXPERTS_UNTOUCHED, new Power(difference(ONE, used), sequences), Unit.SHARE);
    }

    Explanation kvCachePerSequence() {
        Explanation context = request.meanContext();
        Explanation bytes =
                parts.attention().bytesPerSequence(parts.deployment().kvCache(), context);
        Formula reading = quotient(bytes, product(parts.kvGpus(), machine().bandwidth()));
        Formula attending = overAllGpus(parts.attention().flop(context, Constant.LATENT_DECODE_WIDTH));
        return seconds(Term.KV_CACHE_PER_SEQUENCE, largest(reading, attending));
    }

    private Formula overAllGpus(Formula attentionFlop) {
        return quotient(attentionFlop, product(parts.gpus(), machine().attentionCompute()));
    }

    Explanation matmulPerSequence() {
        Explanation flop = Leaves.fixed(Constant.FLOP_PER_MULTIPLICATION);
        Formula nonExperts =
                quotient(product(flop, activeNonExperts()), machine().nonExpertCompute());
        Formula experts = quotient(product(flop, activeExperts()), expertCompute());
        Formula perToken = hasExperts() ? sum(nonExperts, experts) : nonExperts;
        return seconds(
                Term.MATMUL_PER_SEQUENCE, quotient(product(request.tokensPerSequence(), perToken), parts.gpus()));
    }

    private Formula expertCompute() {
        double reached = machine().steps().expertParallelEfficiency();
        return parts.isExpertParallel()
                ? product(
                        parts.leaves().fitted(Fact.EXPERT_PARALLEL_REACHED, reached),
                        machine().expertCompute())
                : machine().expertCompute();
    }

    private Explanation activeExperts() {
        ShapeFacts shape = parts.shape();
        Formula used = product(shape.get(Fact.EXPERT_PARAMETERS), shape.get(Fact.EXPERTS_PER_TOKEN));
        return new Computed(Term.ACTIVE_EXPERT_PARAMETERS, quotient(used, shape.get(Fact.EXPERTS)), Unit.PARAMETERS);
    }

    private Formula activeNonExperts() {
        Formula active = parts.shape().get(Fact.ACTIVE_PARAMETERS);
        return hasExperts()
                ? new Computed(Term.ACTIVE_NON_EXPERT_PARAMETERS, difference(active, activeExperts()), Unit.PARAMETERS)
                : active;
    }

    Explanation promptAttentionPerSequence() {
        Explanation flop = parts.attention().flop(request.meanPromptContext(), Constant.LATENT_PROMPT_WIDTH);
        return seconds(Term.PROMPT_ATTENTION_PER_SEQUENCE, overAllGpus(product(request.promptTokensPerStep(), flop)));
    }

    /** Waiting for each other. */
    Explanation collectives() {
        double latency = machine().steps().secondsPerCollective();
        Formula waiting = product(
                layersWithExchange(),
                Leaves.fixed(Constant.COLLECTIVES_PER_LAYER),
                parts.leaves().fitted(Fact.SECONDS_PER_EXCHANGE, latency));
        return seconds(Term.COLLECTIVES, waiting);
    }

    private Formula layersWithExchange() {
        return parts.isExpertParallel()
                ? parts.shape().get(Fact.EXPERT_LAYERS)
                : parts.layout().gpus() > 1 ? parts.shape().get(Fact.LAYERS) : ZERO;
    }

    /** Moving activations. */
    Explanation collectivesPerSequence() {
        Constant bytes = parts.isExpertParallel() ? Constant.BYTES_EXCHANGED_EXPERT : Constant.BYTES_EXCHANGED_TENSOR;
        Formula perTokenAndLayer = quotient(
                product(Leaves.fixed(bytes), parts.shape().get(Fact.HIDDEN_SIZE), difference(parts.gpus(), ONE)),
                parts.gpus());
        Formula moved = product(layersWithExchange(), request.tokensPerSequence(), perTokenAndLayer);
        return seconds(Term.COLLECTIVES_PER_SEQUENCE, quotient(moved, machine().link()));
    }

    Explanation cpu() {
        Explanation perStep =
                parts.leaves().fitted(Fact.SECONDS_PER_STEP, machine().steps().secondsPerStep());
        Explanation perLayer =
                parts.leaves().fitted(Fact.SECONDS_PER_LAYER, machine().steps().secondsPerLayer());
        return seconds(Term.CPU, sum(perStep, product(perLayer, parts.shape().get(Fact.LAYERS))));
    }

    Explanation cpuPerSequence() {
        double each = machine().steps().secondsPerSequence();
        Explanation perSequence = parts.leaves().fitted(Fact.SECONDS_PER_SEQUENCE, each);
        return seconds(
                Term.CPU_PER_SEQUENCE, parts.isExpertParallel() ? quotient(perSequence, parts.gpus()) : perSequence);
    }
}
