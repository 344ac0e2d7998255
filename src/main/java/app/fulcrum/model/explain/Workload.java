package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Explains what is asked for: how many tokens and requests, of which kinds, and when.
 *
 * @param volume tokens per day: the scenario's, or another that is looked at
 */
record Workload(Leaves leaves, Explanation volume) {

    static Workload of(Leaves leaves) {
        return new Workload(leaves, leaves.given(Input.TOKENS_PER_DAY));
    }

    Explanation millionsPerMonth() {
        Formula tokens = product(leaves.given(Input.DAYS_PER_MONTH), volume);
        return new Computed(
                Term.MILLIONS_PER_MONTH,
                quotient(tokens, Leaves.fixed(Constant.TOKENS_IN_A_MILLION)),
                Unit.MILLION_TOKENS_PER_MONTH);
    }

    /** Requests the alternative takes for those of a day. */
    Explanation requestsPerDay() {
        Formula asked = quotient(volume, tokensPerRequest());
        Formula taken = leaves.has(Input.REQUEST_FACTOR) ? product(asked, leaves.given(Input.REQUEST_FACTOR)) : asked;
        return new Computed(Term.REQUESTS_PER_DAY, taken, Unit.REQUESTS_PER_DAY);
    }

    Explanation requestsPerMonth() {
        return new Computed(
                Term.REQUESTS_PER_MONTH,
                product(requestsPerDay(), leaves.given(Input.DAYS_PER_MONTH)),
                Unit.REQUESTS_PER_MONTH);
    }

    Explanation tokensPerRequest() {
        return new Computed(Term.TOKENS_PER_REQUEST, sum(input(), output()), Unit.TOKENS_PER_REQUEST);
    }

    Explanation input() {
        return leaves.given(Input.INPUT_TOKENS);
    }

    Explanation output() {
        return leaves.given(Input.OUTPUT_TOKENS);
    }

    /** Input of a request, as the alternative counts tokens. */
    Explanation ownInput() {
        return own(input(), Input.INPUT_TOKEN_FACTOR, Term.OWN_INPUT);
    }

    /** Its output, likewise. */
    Explanation ownOutput() {
        return own(output(), Input.OUTPUT_TOKEN_FACTOR, Term.OWN_OUTPUT);
    }

    private Explanation own(Explanation tokens, Input factor, Term term) {
        return leaves.has(factor)
                ? new Computed(term, product(tokens, leaves.given(factor)), Unit.TOKENS_PER_REQUEST)
                : tokens;
    }

    private boolean countsOtherwise() {
        return leaves.has(Input.INPUT_TOKEN_FACTOR)
                || leaves.has(Input.OUTPUT_TOKEN_FACTOR)
                || leaves.has(Input.REQUEST_FACTOR);
    }

    /** Tokens of the alternative's own for one token of the workload. */
    private Explanation tokensPerToken() {
        Formula perRequest = sum(ownInput(), ownOutput());
        Formula all =
                leaves.has(Input.REQUEST_FACTOR) ? product(leaves.given(Input.REQUEST_FACTOR), perRequest) : perRequest;
        return new Computed(Term.TOKENS_PER_TOKEN, quotient(all, tokensPerRequest()), Unit.RATIO);
    }

    private Explanation ownVolume() {
        return countsOtherwise()
                ? new Computed(Term.OWN_VOLUME, product(volume, tokensPerToken()), Unit.TOKENS_PER_DAY)
                : volume;
    }

    private Explanation shareOfInput() {
        return new Computed(Term.SHARE_OF_INPUT, quotient(input(), tokensPerRequest()), Unit.SHARE);
    }

    private Explanation shareOfOutput() {
        return new Computed(Term.SHARE_OF_OUTPUT, quotient(output(), tokensPerRequest()), Unit.SHARE);
    }

    /** The share of all tokens that is of one kind; every token is of exactly one. */
    Explanation shareOf(LineKind kind) {
        return shareOf(kind, shareOfInput(), shareOfOutput());
    }

    /** The same of the requests that are longer than the others, by themselves. */
    Explanation shareOfLong(LineKind kind) {
        Explanation longer = leaves.given(Input.LONG_REQUEST_SHARE);
        Formula input = quotient(product(longer, leaves.given(Input.LONG_INPUT_TOKENS)), tokensPerRequest());
        return shareOf(kind, input, product(longer, shareOfOutput()));
    }

    /** The same of the others. */
    Explanation shareOfOthers(LineKind kind) {
        Explanation longer = leaves.given(Input.LONG_REQUEST_SHARE);
        Formula left = largest(ZERO, difference(input(), product(longer, leaves.given(Input.LONG_INPUT_TOKENS))));
        return shareOf(kind, quotient(left, tokensPerRequest()), product(difference(ONE, longer), shareOfOutput()));
    }

    private Explanation shareOf(LineKind kind, Formula shareOfInput, Formula shareOfOutput) {
        Formula share = share(kind, shareOfInput, shareOfOutput);
        boolean isOutput = kind == LineKind.OUTPUT_TOKENS || kind == LineKind.REASONING_TOKENS;
        List<Formula> factors = Stream.of(
                        isOutput ? Input.OUTPUT_TOKEN_FACTOR : Input.INPUT_TOKEN_FACTOR, Input.REQUEST_FACTOR)
                .filter(leaves::has)
                .<Formula>map(leaves::given)
                .toList();
        return factors.isEmpty()
                ? new Computed(Term.SHARE_OF_TOKENS, share, Unit.SHARE)
                : new Computed(
                        Term.BILLED_PER_TOKEN,
                        product(Stream.concat(Stream.of(share), factors.stream())
                                .toList()),
                        Unit.RATIO);
    }

    private Formula share(LineKind kind, Formula shareOfInput, Formula shareOfOutput) {
        Explanation cached = leaves.given(Input.CACHED_SHARE);
        Explanation written = leaves.given(Input.CACHE_WRITE_SHARE);
        Explanation reasoning = leaves.given(Input.REASONING_SHARE);
        return switch (kind) {
            case INPUT_TOKENS -> product(shareOfInput, largest(ZERO, difference(difference(ONE, cached), written)));
            case CACHE_READS -> product(shareOfInput, cached);
            case CACHE_WRITES -> product(shareOfInput, written);
            case OUTPUT_TOKENS -> product(shareOfOutput, difference(ONE, reasoning));
            case REASONING_TOKENS -> product(shareOfOutput, reasoning);
            default -> throw new IllegalArgumentException("no kind of token: " + kind);
        };
    }

    private Explanation serviceSeconds() {
        return new Computed(
                Term.SERVICE_SECONDS,
                product(leaves.given(Input.SERVICE_HOURS_PER_DAY), Leaves.fixed(Constant.SECONDS_IN_AN_HOUR)),
                Unit.SECONDS);
    }

    /** The peak that replicas are sized for: batch work kept out of it is spread evenly. */
    private Explanation sizedPeak() {
        Explanation peak = leaves.given(Input.PEAK_TO_AVERAGE);
        return new Computed(
                Term.SIZED_PEAK, sum(ONE, product(difference(peak, ONE), difference(ONE, offPeakShare()))), Unit.RATIO);
    }

    private Explanation offPeakShare() {
        boolean offPeak = leaves.hosting().batchRunsOffPeak();
        return new Computed(Term.OFF_PEAK_SHARE, offPeak ? leaves.given(Input.BATCH_SHARE) : ZERO, Unit.SHARE);
    }

    Explanation averageRate() {
        return new Computed(Term.AVERAGE_RATE, quotient(ownVolume(), serviceSeconds()), Unit.TOKENS_PER_SECOND);
    }

    Explanation peakRate() {
        return new Computed(Term.PEAK_RATE, product(averageRate(), sizedPeak()), Unit.TOKENS_PER_SECOND);
    }

    /** What something that serves so many tokens per second at the peak serves in a day, in tokens of the workload. */
    Formula tokensPerDay(Formula peakRate) {
        Formula own = quotient(product(peakRate, serviceSeconds()), sizedPeak());
        return countsOtherwise() ? quotient(own, tokensPerToken()) : own;
    }

    /** Explains the volume where users, or requests at once, are stated in its place. */
    record Derived(Leaves leaves) {

        /** {@code R·(I + O)}, rounded half up, at least 1. */
        Explanation tokensPerDay() {
            Explanation tokensPerRequest = new Computed(
                    Term.TOKENS_PER_REQUEST,
                    sum(leaves.given(Input.INPUT_TOKENS), leaves.given(Input.OUTPUT_TOKENS)),
                    Unit.TOKENS_PER_REQUEST);
            Formula tokens = product(requestsPerDay(), tokensPerRequest);
            Formula rounded = new Formula.Floor(sum(tokens, Leaves.fixed(Constant.HALF)));
            return new Computed(Term.TOKENS_PER_DAY, largest(ONE, rounded), Unit.TOKENS_PER_DAY);
        }

        private Explanation requestsPerDay() {
            Formula requests = switch (leaves.loadForm()) {
                case TOKENS -> throw new IllegalStateException("the volume is stated itself");
                case USERS ->
                    product(
                            leaves.given(Input.USERS),
                            leaves.given(Input.SESSIONS_PER_USER),
                            leaves.given(Input.REQUESTS_PER_SESSION));
                case REQUESTS_AT_ONCE -> product(atOnce(), serviceSeconds());
            };
            return new Computed(Term.REQUESTS_PER_DAY, requests, Unit.REQUESTS_PER_DAY);
        }

        private Formula atOnce() {
            return quotient(
                    leaves.given(Input.REQUESTS_AT_ONCE),
                    product(leaves.given(Input.PEAK_TO_AVERAGE), leaves.given(Input.SECONDS_PER_REQUEST)));
        }

        private Explanation serviceSeconds() {
            return new Computed(
                    Term.SERVICE_SECONDS,
                    product(leaves.given(Input.SERVICE_HOURS_PER_DAY), Leaves.fixed(Constant.SECONDS_IN_AN_HOUR)),
                    Unit.SECONDS);
        }
    }

    /**
     * Explains the mean request, as far as memory and speed depend on it.
     *
     * @param output tokens generated; one alone for a prompt by itself
     */
    record Request(Leaves leaves, Formula output) {

        static Request of(Leaves leaves) {
            return new Request(leaves, Workload.of(leaves).ownOutput());
        }

        Request promptAlone() {
            return new Request(leaves, ONE);
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
                    Term.TOKENS_PER_SEQUENCE,
                    sum(ONE, product(promptTokenWeight(), promptTokensPerStep())),
                    Unit.TOKENS);
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
}
