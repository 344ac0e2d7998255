package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;

/**
 * Explains the mean request, as far as memory and speed depend on it.
 *
 * @param output tokens generated; one alone for a prompt by itself
 */
record RequestFigures(Leaves leaves, Formula output) {

    static RequestFigures of(Leaves leaves) {
        return new RequestFigures(leaves, Workload.of(leaves).ownOutput());
    }

    RequestFigures promptAlone() {
        return new RequestFigures(leaves, ONE);
    }

    Explanation input() {
        return Workload.of(leaves).ownInput();
    }

    /** Input tokens the server has to read. */
    private Explanation promptTokens() {
        Formula read = difference(ONE, leaves.given(Input.PREFIX_CACHE_SHARE));
        return new Computed(Term.PROMPT_TOKENS, product(input(), read), Unit.TOKENS_PER_REQUEST);
    }

    /** Prompt tokens one running sequence adds to each step. */
    Explanation promptTokensPerStep() {
        return new Computed(Term.PROMPT_TOKENS_PER_STEP, quotient(promptTokens(), output), Unit.TOKENS);
    }

    /** Steps that carry a prompt, per step and running sequence. */
    Explanation promptsPerStep() {
        Formula steps = new Ceiling(promptTokens(), Leaves.fixed(Constant.PROMPT_TOKENS_PER_STEP));
        return new Computed(Term.PROMPTS_PER_STEP, quotient(steps, output), Unit.COUNT);
    }

    /** Tokens of a step per running sequence. */
    Explanation tokensPerSequence() {
        return new Computed(
                Term.TOKENS_PER_SEQUENCE, sum(ONE, product(promptTokenWeight(), promptTokensPerStep())), Unit.TOKENS);
    }

    /** What a prompt token takes of the work of an output token. */
    Explanation promptTokenWeight() {
        double weight = leaves.resolution().book().throughput().steps().promptTokenWeight();
        return leaves.fitted(Fact.PROMPT_TOKEN_WEIGHT, weight);
    }

    /** The context a running sequence has on average. */
    Explanation meanContext() {
        Formula half = quotient(output, Leaves.fixed(Constant.TWO));
        return new Computed(Term.MEAN_CONTEXT, sum(input(), half), Unit.TOKENS);
    }

    /** The context a prompt token attends to on average. */
    Explanation meanPromptContext() {
        Formula half = quotient(promptTokens(), Leaves.fixed(Constant.TWO));
        return new Computed(Term.MEAN_PROMPT_CONTEXT, difference(input(), half), Unit.TOKENS);
    }

    /** The context that memory is planned for. */
    Explanation plannedContext() {
        double held = leaves.resolution().book().throughput().memory().meanContextShareOfOutput();
        Formula kept = product(leaves.fitted(Fact.OUTPUT_HELD, held), output);
        return new Computed(Term.PLANNED_CONTEXT, sum(input(), kept), Unit.TOKENS);
    }
}
