package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Measured;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is read off the user's own runs: a figure of one run, or one on the straight line between two.
 *
 * @param measured the runs
 * @param from the run at or before what is read off
 * @param to the one at or after it
 * @param isBetween whether it lies between the two, and is not the first of them
 */
public record MeasuredFigures(
        MeasuredRuns measured, MeasuredPoint from, MeasuredPoint to, boolean isBetween, Leaves leaves) {

    static MeasuredFigures of(MeasuredRuns measured, MeasuredLoad load, Leaves leaves) {
        return new MeasuredFigures(measured, load.from(), load.to(), load.isBetween(), leaves);
    }

    /** Of one run. */
    static MeasuredFigures of(MeasuredRuns measured, MeasuredPoint run, Leaves leaves) {
        return new MeasuredFigures(measured, run, run, false, leaves);
    }

    /** Output tokens per second. */
    public Explanation outputRate() {
        return onTheLine(Term.OUTPUT_RATE, this::rateOf, Unit.TOKENS_PER_SECOND);
    }

    /** Requests at once. */
    public Explanation concurrency() {
        return onTheLine(Term.REQUESTS_AT_ONCE, this::concurrencyOf, Unit.REQUESTS);
    }

    /** Requests at once of the run at or before. */
    public Explanation concurrencyBefore() {
        return concurrencyOf(run(from));
    }

    /** Requests at once of the run at or after. */
    public Explanation concurrencyAfter() {
        return concurrencyOf(run(to));
    }

    /** How long one of them takes. */
    Explanation secondsPerRequest() {
        Explanation output = Workload.of(leaves).ownOutput();
        if (!tellsFirstToken()) {
            return new Computed(
                    Term.SECONDS_PER_REQUEST, quotient(product(concurrency(), output), outputRate()), Unit.SECONDS);
        }
        return new Computed(
                Term.SECONDS_PER_REQUEST,
                product(
                        sum(timeToFirstToken(), product(output, timePerOutputToken())),
                        Leaves.fixed(Constant.SECONDS_IN_A_MILLISECOND)),
                Unit.SECONDS);
    }

    /** The time to the first token; that per output token where the first was not measured. In milliseconds. */
    Explanation latency() {
        return tellsFirstToken() ? timeToFirstToken() : timePerOutputToken();
    }

    private boolean tellsFirstToken() {
        return from.secondsToFirstToken().isPresent()
                && to.secondsToFirstToken().isPresent();
    }

    /** TTFT, where it was measured; in milliseconds. */
    public Explanation timeToFirstToken() {
        return onTheLine(Term.TIME_TO_FIRST_TOKEN, this::ttftOf, Unit.MILLISECONDS);
    }

    /** TPOT, in milliseconds. */
    public Explanation timePerOutputToken() {
        return onTheLine(Term.TIME_PER_OUTPUT_TOKEN, this::tpotOf, Unit.MILLISECONDS);
    }

    private Explanation onTheLine(Term term, Function<Run, Explanation> figure, Unit unit) {
        Explanation first = figure.apply(run(from));
        if (!isBetween) {
            return new Computed(term, first, unit);
        }
        Explanation last = figure.apply(run(to));
        return new Computed(term, sum(first, product(share(), difference(last, first))), unit);
    }

    private Run run(MeasuredPoint point) {
        return measured.runs().stream()
                .filter(run -> MeasuredPoint.of(run, measured.outputTokens()).equals(point))
                .findFirst()
                .orElseThrow();
    }

    /**
     * How far from the first run to the second: where the tighter limit ends the way, or, where the rate falls along it,
     * where both limits are first kept.
     */
    private Explanation share() {
        boolean rises = to.outputTokensPerSecond() > from.outputTokensPerSecond();
        List<Formula> shares = new ArrayList<>();
        addShare(Input.TPOT_LIMIT, this::tpotOf, rises, shares);
        if (tellsFirstToken()) {
            addShare(Input.TTFT_LIMIT, this::ttftOf, rises, shares);
        }
        return new Computed(Term.SHARE_OF_THE_WAY, rises ? smallest(shares) : largest(shares), Unit.SHARE);
    }

    private void addShare(Input limit, Function<Run, Explanation> time, boolean rises, List<Formula> shares) {
        if (!leaves.has(limit)) {
            return;
        }
        Explanation most = leaves.given(limit);
        Explanation first = time.apply(run(from));
        Explanation last = time.apply(run(to));
        Explanation beyond = rises ? last : first;
        if (beyond.value() > most.value()) {
            shares.add(quotient(difference(most, first), difference(last, first)));
        }
    }

    private Explanation rateOf(Run run) {
        return switch (run) {
            case AtConcurrency at -> leaf(Term.OUTPUT_RATE, run, at.outputTokensPerSecond(), Unit.TOKENS_PER_SECOND);
            case AtRequestRate at ->
                computed(Term.OUTPUT_RATE, run, product(requests(at), output()), Unit.TOKENS_PER_SECOND);
        };
    }

    private Explanation concurrencyOf(Run run) {
        return switch (run) {
            case AtConcurrency at -> leaf(Term.REQUESTS_AT_ONCE, run, at.concurrency(), Unit.REQUESTS);
            case AtRequestRate at -> {
                Formula milliseconds = sum(ttftOf(run), product(output(), tpotOf(run)));
                Formula atOnce = product(requests(at), milliseconds, Leaves.fixed(Constant.SECONDS_IN_A_MILLISECOND));
                yield computed(Term.REQUESTS_AT_ONCE, run, atOnce, Unit.REQUESTS);
            }
        };
    }

    /** Where nobody measured it, requests at once over tokens per second. */
    private Explanation tpotOf(Run run) {
        OptionalDouble typed = run.millisecondsPerToken();
        return typed.isPresent()
                ? leaf(Term.TIME_PER_OUTPUT_TOKEN, run, typed.getAsDouble(), Unit.MILLISECONDS)
                : computed(
                        Term.TIME_PER_OUTPUT_TOKEN,
                        run,
                        product(
                                quotient(concurrencyOf(run), rateOf(run)),
                                Leaves.fixed(Constant.MILLISECONDS_IN_A_SECOND)),
                        Unit.MILLISECONDS);
    }

    private Explanation ttftOf(Run run) {
        return leaf(
                Term.TIME_TO_FIRST_TOKEN,
                run,
                run.millisecondsBeforeFirstToken().orElseThrow(),
                Unit.MILLISECONDS);
    }

    private Explanation requests(AtRequestRate run) {
        return leaf(Term.REQUESTS_PER_SECOND, run, run.requestsPerSecond(), Unit.COUNT);
    }

    private Explanation output() {
        return new Measured(Term.OUTPUT_TOKENS_OF_RUNS, measured.outputTokens(), Unit.TOKENS, measured.source());
    }

    private Explanation leaf(Term term, Run run, double value, Unit unit) {
        return new Measured(new Subject.OfRun(term, run), value, unit, measured.source());
    }

    private static Explanation computed(Term term, Run run, Formula formula, Unit unit) {
        return new Computed(new Subject.OfRun(term, run), formula, unit);
    }
}
