package app.fulcrum.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.benchmark.BenchmarkRun.Load;
import app.fulcrum.model.benchmark.BenchmarkRun.Speed;
import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplicaRunsTest {

    private static final double NONE = -1;
    private static final OptionalDouble ABSENT = OptionalDouble.empty();
    private static final StatedFacts EIGHT_BY_TWO = StatedFacts.NONE.withGpus(8).withGpusPerReplica(2);

    @Test
    void aReplicaHadItsShareOfTheLoad() {
        ReplicaRuns runs = ReplicaRuns.of(List.of(run("b", 64, 1600), run("a", 16, 800)), EIGHT_BY_TWO);

        assertThat(runs.leftOut()).isEmpty();
        assertThat(runs.missing()).isEmpty();
        ReplicaGroup group = runs.groups().getFirst();
        assertThat(group.measured()).isEqualTo(new MeasuredRuns(1000, 250, List.of(at(4, 200), at(16, 400)), ""));
        assertThat(group.runs()).extracting(BenchmarkRun::place).containsExactly("a", "b");
        assertThat(group.gpusPerReplica()).isEqualTo(2);
        assertThat(group.replicas()).isEqualTo(4);
        assertThat(group.hasFirstTokens()).isTrue();
        assertThat(group.hasUnequalLengths()).isFalse();
    }

    @Test
    void anEndpointIsOneReplicaUnlessSomebodySaysOtherwise() {
        ReplicaGroup group = ReplicaRuns.of(List.of(run("a", 16, 800)), StatedFacts.NONE.withGpus(8))
                .groups()
                .getFirst();

        assertThat(group.gpusPerReplica()).isEqualTo(8);
        assertThat(group.measured().runs()).containsExactly(at(16, 800));
    }

    @Test
    void aRateOfRequestsWithBothTimesSaysTheLoad() {
        BenchmarkRun run = run("a", load(1000, 250, NONE, 4), new Speed(ABSENT, some(20), some(300)));

        assertThat(ReplicaRuns.of(List.of(run), EIGHT_BY_TWO)
                        .groups()
                        .getFirst()
                        .measured()
                        .runs())
                .containsExactly(new Run.AtRequestRate(1, 20, 300));
    }

    @Test
    void whatIsMissingIsAskedForAndUsedWhenStated() {
        BenchmarkRun run = run("a", load(NONE, NONE, NONE, NONE), new Speed(some(800), some(20), ABSENT));

        ReplicaRuns before = ReplicaRuns.of(List.of(run), StatedFacts.NONE);
        assertThat(before.missing())
                .containsExactly(
                        MissingFact.GPUS, MissingFact.INPUT_TOKENS, MissingFact.OUTPUT_TOKENS, MissingFact.CONCURRENCY);
        assertThat(before.leftOut()).containsExactly(new LeftOutRun("a", Reason.NO_GPU_COUNT));

        StatedFacts stated = StatedFacts.NONE.withGpus(2);
        assertThat(ReplicaRuns.of(List.of(run), stated).leftOut())
                .containsExactly(new LeftOutRun("a", Reason.NO_LENGTHS));
        stated = stated.withLengths(500, 100);
        assertThat(ReplicaRuns.of(List.of(run), stated).leftOut())
                .containsExactly(new LeftOutRun("a", Reason.NO_CONCURRENCY));
        ReplicaRuns after = ReplicaRuns.of(List.of(run), stated.withConcurrency(10));
        assertThat(after.missing()).isEmpty();
        assertThat(after.groups().getFirst().measured())
                .isEqualTo(new MeasuredRuns(500, 100, List.of(new Run.AtConcurrency(10, 800, some(20), ABSENT)), ""));
        assertThat(after.groups().getFirst().hasFirstTokens()).isFalse();
    }

    /** The load was measured, so what the user says of it does not replace it. */
    @Test
    void aStatedConcurrencyStandsInOnlyWhereTheFileHasNoLoad() {
        BenchmarkRun atRate = run("a", load(1000, 250, NONE, 4), new Speed(some(1000), some(20), some(300)));

        assertThat(ReplicaRuns.of(
                                List.of(atRate, run("b", 16, 800)),
                                StatedFacts.NONE.withGpus(1).withConcurrency(5))
                        .groups()
                        .getFirst()
                        .measured()
                        .runs())
                .containsExactlyInAnyOrder(new Run.AtRequestRate(4, 20, 300), at(16, 800));
    }

    @Test
    void aRunWithoutARateSaysNothing() {
        BenchmarkRun run = run("a", load(1000, 250, 16, NONE), new Speed(ABSENT, some(20), some(300)));

        assertThat(ReplicaRuns.of(List.of(run), EIGHT_BY_TWO).leftOut())
                .containsExactly(new LeftOutRun("a", Reason.NO_OUTPUT_RATE));
    }

    @Test
    void ofTwoRunsUnderTheSameLoadTheNewestCounts() {
        BenchmarkRun newer = dated(run("newer", 16, 800), 20);
        BenchmarkRun older = dated(run("older", 16, 900), 10);
        BenchmarkRun undated = run("undated", 16, 700);
        BenchmarkRun later = dated(run("later the same day", 16, 850), 20);

        ReplicaRuns runs = ReplicaRuns.of(List.of(newer, older, undated, later, run("other", 32, 1000)), EIGHT_BY_TWO);

        assertThat(runs.groups().getFirst().runs())
                .extracting(BenchmarkRun::place)
                .containsExactly("later the same day", "other");
        assertThat(runs.leftOut())
                .containsExactly(
                        new LeftOutRun("undated", Reason.NEWER_AT_SAME_LOAD),
                        new LeftOutRun("older", Reason.NEWER_AT_SAME_LOAD),
                        new LeftOutRun("newer", Reason.NEWER_AT_SAME_LOAD));
    }

    @Test
    void lengthsWithinOnePercentAreOneGroupOfTheirMean() {
        ReplicaRuns runs = ReplicaRuns.of(
                List.of(
                        run("a", load(1000, 250, 8, NONE), speed(400)),
                        run("b", load(1010, 250, 16, NONE), speed(800)),
                        run("c", load(1011, 250, 32, NONE), speed(900)),
                        run("d", load(1000, 300, 32, NONE), speed(900))),
                EIGHT_BY_TWO);

        assertThat(runs.groups()).hasSize(3);
        assertThat(runs.groups().getFirst().runs())
                .extracting(BenchmarkRun::place)
                .containsExactly("a", "b");
        assertThat(runs.groups().getFirst().measured().inputTokens()).isEqualTo(1005);
        assertThat(runs.groups().getFirst().hasUnequalLengths()).isTrue();
        assertThat(runs.groups().get(1).hasUnequalLengths()).isFalse();
    }

    @Test
    void endpointsAndWaysOfWorkingAreKeptApart() {
        BenchmarkRun plain = run("a", 16, 800);
        Endpoint other = new Endpoint("m", "vllm", "fp8", "h100", "", OptionalInt.of(8));
        BenchmarkRun ofOther = new BenchmarkRun("c", Optional.empty(), other, plain.load(), plain.speed(), Set.of());

        assertThat(ReplicaRuns.of(
                                List.of(
                                        plain,
                                        plain.with(RunDoubt.SPECULATIVE_DECODING),
                                        ofOther,
                                        run("d", 32, 900).with(RunDoubt.FAILED_REQUESTS)),
                                EIGHT_BY_TWO)
                        .groups())
                .extracting(group -> group.runs().size(), ReplicaGroup::doubts)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, Set.of(RunDoubt.FAILED_REQUESTS)),
                        org.assertj.core.api.Assertions.tuple(1, Set.of(RunDoubt.SPECULATIVE_DECODING)),
                        org.assertj.core.api.Assertions.tuple(1, Set.of()));
    }

    @Test
    void whatAFileSaysOtherwiseIsLeftOut() {
        Endpoint four = new Endpoint("m", "", "", "", "", OptionalInt.of(4));
        BenchmarkRun onFour =
                new BenchmarkRun("four", Optional.empty(), four, load(1000, 250, 16, NONE), speed(800), Set.of());

        assertThat(ReplicaRuns.of(List.of(onFour), EIGHT_BY_TWO).leftOut())
                .containsExactly(new LeftOutRun("four", Reason.OTHER_GPU_COUNT));
        assertThat(ReplicaRuns.of(List.of(onFour), StatedFacts.NONE.withGpusPerReplica(3))
                        .leftOut())
                .containsExactly(new LeftOutRun("four", Reason.NO_WHOLE_REPLICAS));
        assertThat(ReplicaRuns.of(List.of(onFour), StatedFacts.NONE.withLengths(1000, 500))
                        .leftOut())
                .containsExactly(new LeftOutRun("four", Reason.OTHER_LENGTHS));
        assertThat(ReplicaRuns.of(List.of(onFour), StatedFacts.NONE.withLengths(1005, 250))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void factsOutOfRangeAreNone() {
        assertThatThrownBy(() -> StatedFacts.NONE.withGpus(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatedFacts.NONE.withConcurrency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatedFacts.NONE.withLengths(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OptionalDouble some(double value) {
        return value == NONE ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Run at(double concurrency, double rate) {
        return new Run.AtConcurrency(concurrency, rate, some(20), some(300));
    }

    private static Speed speed(double rate) {
        return new Speed(some(rate), some(20), some(300));
    }

    private static Load load(double input, double output, double concurrency, double requests) {
        return new Load(some(input), some(output), some(concurrency), some(requests), ABSENT);
    }

    private static BenchmarkRun run(String place, double concurrency, double rate) {
        return run(place, load(1000, 250, concurrency, NONE), speed(rate));
    }

    private static BenchmarkRun run(String place, Load load, Speed speed) {
        Endpoint endpoint = new Endpoint("m", "", "", "", "", OptionalInt.empty());
        return new BenchmarkRun(place, Optional.empty(), endpoint, load, speed, Set.of());
    }

    private static BenchmarkRun dated(BenchmarkRun run, int day) {
        return new BenchmarkRun(
                run.place(),
                Optional.of(LocalDate.of(2026, 11, day)),
                run.endpoint(),
                run.load(),
                run.speed(),
                run.doubts());
    }
}
