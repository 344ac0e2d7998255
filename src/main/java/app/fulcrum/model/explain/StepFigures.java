package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains the time of one output step: what it takes whatever runs, what each running sequence adds, and the experts read.
 *
 * @param request the mean request, or a prompt by itself
 */
record StepFigures(ReplicaParts parts, Workload.Request request) {

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
        Explanation byFormula = seconds(
                Term.STEP_BY_FORMULA, sum(constant(), product(perSequence(), sequences), touchingExperts(sequences)));
        return seconds(Term.STEP_SECONDS, product(factor(), byFormula));
    }

    /** What the time of the formula is multiplied with to come to the middle of what was measured. */
    Explanation factor() {
        ServingStack engine = parts.deployment().engine();
        Explanation middle =
                parts.leaves().fitted(Fact.CLASS_MIDDLE, parts.accuracy().main().middle());
        Formula time = hasExperts()
                ? new Sourced(Fact.ENGINE_STEP_TIME, engine.name(), engine.expertStepTime(), engine.provenance())
                : ONE;
        return new Computed(Term.STEP_FACTOR, quotient(time, middle), Unit.RATIO);
    }

    /** What every step takes, by the formula. */
    Explanation constant() {
        return seconds(Term.STEP_CONSTANT, sum(readingNonExperts(), collectives(), cpu()));
    }

    /** What every running sequence adds, by the formula. */
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
        return seconds(Term.READING_ALL_EXPERTS, quotient(perGpu, machine().expertBandwidth()));
    }

    /** Computing experts for more rows than they have tokens. */
    Explanation paddingAllExperts() {
        Formula flop = product(
                Leaves.fixed(Constant.FLOP_PER_MULTIPLICATION),
                parts.leaves().fitted(Fact.EXPERT_PADDING, machine().steps().expertPaddingTokens()),
                parts.shape().get(Fact.EXPERT_PARAMETERS));
        return seconds(Term.PADDING_ALL_EXPERTS, quotient(flop, product(parts.gpus(), expertCompute())));
    }

    boolean hasExperts() {
        return parts.architecture().isMixtureOfExperts();
    }

    /** What a step takes that touches every expert. */
    Formula touchingAllExperts() {
        return sum(readingAllExperts(), paddingAllExperts());
    }

    /** Reading and padding the experts that a step touches. */
    private Explanation touchingExperts(Formula sequences) {
        Formula touching = hasExperts() ? product(touchingAllExperts(), touched(sequences)) : ZERO;
        return seconds(Term.TOUCHING_EXPERTS, touching);
    }

    /** The share of its experts that a step touches; 0 of a dense model, which has none. */
    Formula touched(Formula sequences) {
        return hasExperts()
                ? new Computed(
                        Term.EXPERTS_TOUCHED,
                        difference(ONE, product(stepsWithoutPrompt(sequences), untouched(sequences))),
                        Unit.SHARE)
                : ZERO;
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
        Explanation bytes = parts.attention().bytesPerStep(parts.deployment().kvCache(), context);
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

    /** What experts are multiplied at: narrow slices of them are slow, and so is exchanging tokens between GPUs. */
    private Formula expertCompute() {
        StepConstants steps = machine().steps();
        Explanation half = parts.leaves().fitted(Fact.HALF_EFFICIENT_WIDTH, steps.halfEfficientExpertWidth());
        Formula wide = quotient(slice(), sum(slice(), half));
        return parts.isExpertParallel()
                ? product(
                        parts.leaves().fitted(Fact.EXPERT_PARALLEL_REACHED, steps.expertParallelEfficiency()),
                        wide,
                        machine().expertCompute())
                : product(wide, machine().expertCompute());
    }

    /** The width of an expert on one GPU. */
    private Explanation slice() {
        Formula width = parts.shape().get(Fact.EXPERT_WIDTH);
        return new Computed(
                Term.EXPERT_SLICE, parts.isExpertParallel() ? width : quotient(width, parts.gpus()), Unit.COUNT);
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
        return seconds(
                Term.PROMPT_ATTENTION_PER_SEQUENCE,
                overAllGpus(product(request.promptTokenWeight(), request.promptTokensPerStep(), flop)));
    }

    /** Waiting for each other. */
    Explanation collectives() {
        Formula waiting =
                product(layersWithExchange(), Leaves.fixed(Constant.COLLECTIVES_PER_LAYER), secondsPerExchange());
        return seconds(Term.COLLECTIVES, waiting);
    }

    private Explanation secondsPerExchange() {
        StepConstants steps = machine().steps();
        Explanation two = parts.leaves().fitted(Fact.SECONDS_PER_EXCHANGE, steps.secondsPerCollective());
        Explanation more = parts.leaves().fitted(Fact.SECONDS_PER_EXCHANGE_AND_GPU, steps.secondsPerCollectiveAndGpu());
        Formula beyondTwo = difference(parts.gpus(), Leaves.fixed(Constant.TWO));
        return seconds(Term.EXCHANGE_SECONDS, sum(two, product(more, beyondTwo)));
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
        boolean isLinked = parts.deployment().gpu().isLinked();
        return seconds(
                Term.COLLECTIVES_PER_SEQUENCE,
                isLinked ? quotient(moved, machine().link()) : ZERO);
    }

    Explanation cpu() {
        StepConstants steps = machine().steps();
        List<Formula> launched = new ArrayList<>();
        launched.add(parts.leaves().fitted(Fact.SECONDS_PER_STEP, steps.secondsPerStep()));
        launched.add(perLayer(Fact.SECONDS_PER_LAYER, steps.secondsPerLayer(), Fact.LAYERS));
        if (hasExperts()) {
            launched.add(perLayer(Fact.SECONDS_PER_EXPERT_LAYER, steps.secondsPerExpertLayer(), Fact.EXPERT_LAYERS));
        }
        if (parts.architecture().attention().indexer().topTokens().isPresent()) {
            launched.add(perLayer(Fact.SECONDS_PER_SPARSE_LAYER, steps.secondsPerSparseLayer(), Fact.LAYERS));
        }
        return seconds(Term.CPU, sum(launched));
    }

    private Formula perLayer(Fact each, double seconds, Fact layers) {
        return product(parts.leaves().fitted(each, seconds), parts.shape().get(layers));
    }

    Explanation cpuPerSequence() {
        double each = machine().steps().secondsPerSequence();
        Explanation perSequence = parts.leaves().fitted(Fact.SECONDS_PER_SEQUENCE, each);
        return seconds(
                Term.CPU_PER_SEQUENCE, parts.isExpertParallel() ? quotient(perSequence, parts.gpus()) : perSequence);
    }
}
