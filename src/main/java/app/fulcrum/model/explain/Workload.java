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
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;

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

    Explanation requestsPerDay() {
        return new Computed(Term.REQUESTS_PER_DAY, quotient(volume, tokensPerRequest()), Unit.REQUESTS_PER_DAY);
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

    private Explanation shareOfInput() {
        return new Computed(Term.SHARE_OF_INPUT, quotient(input(), tokensPerRequest()), Unit.SHARE);
    }

    private Explanation shareOfOutput() {
        return new Computed(Term.SHARE_OF_OUTPUT, difference(ONE, shareOfInput()), Unit.SHARE);
    }

    /** The share of all tokens that is of one kind; every token is of exactly one. */
    Explanation shareOf(LineKind kind) {
        return new Computed(Term.SHARE_OF_TOKENS, share(kind), Unit.SHARE);
    }

    private Formula share(LineKind kind) {
        Explanation cached = leaves.given(Input.CACHED_SHARE);
        Explanation written = leaves.given(Input.CACHE_WRITE_SHARE);
        Explanation reasoning = leaves.given(Input.REASONING_SHARE);
        return switch (kind) {
            case INPUT_TOKENS -> product(shareOfInput(), largest(ZERO, difference(difference(ONE, cached), written)));
            case CACHE_READS -> product(shareOfInput(), cached);
            case CACHE_WRITES -> product(shareOfInput(), written);
            case OUTPUT_TOKENS -> product(shareOfOutput(), difference(ONE, reasoning));
            case REASONING_TOKENS -> product(shareOfOutput(), reasoning);
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
        return new Computed(Term.AVERAGE_RATE, quotient(volume, serviceSeconds()), Unit.TOKENS_PER_SECOND);
    }

    Explanation peakRate() {
        return new Computed(Term.PEAK_RATE, product(averageRate(), sizedPeak()), Unit.TOKENS_PER_SECOND);
    }

    /** What something that serves so many tokens per second at the peak serves in a day. */
    Formula tokensPerDay(Formula peakRate) {
        return quotient(product(peakRate, serviceSeconds()), sizedPeak());
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
}
