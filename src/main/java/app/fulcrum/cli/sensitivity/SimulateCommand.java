package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.unit.WholeNumbers;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.sensitivity.SimulationAnswer;
import app.fulcrum.session.simulation.SimulationRun;
import app.fulcrum.text.number.Figures;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What results of one scenario come to over samples of what is uncertain. */
@Command
public final class SimulateCommand implements Callable<Integer> {

    private static final String SAMPLES = "--samples";
    private static final String SEED = "--seed";
    private static final String THREADS = "--threads";
    private static final int MOST_THREADS = 256;

    /** Fewer are done before anybody wonders. */
    private static final int BLOCKS_WITHOUT_PROGRESS = 16;

    private static final int PARTS = 10;

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Option(names = SAMPLES, paramLabel = "N")
    private int samples = Draws.USUAL_SAMPLES;

    @Option(names = SEED, paramLabel = "S")
    private long seed = Draws.USUAL_SEED;

    @Option(names = THREADS, paramLabel = "N")
    private @Nullable Integer threads;

    public SimulateCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Counts counts = new Counts(command);
        Draws draws = Draws.of(
                counts.within(SEED, seed, 0, WholeNumbers.LARGEST_EXACT),
                counts.within(SAMPLES, samples, 1, Draws.MOST_SAMPLES));
        int atATime = threads == null
                ? Runtime.getRuntime().availableProcessors()
                : counts.within(THREADS, threads, 1, MOST_THREADS);
        OneScenario.Read read = scenario.read(workshop, streams);
        SimulationRun run = new SimulationRun(atATime, done -> progress(done, draws));
        Outcome<SimulationAnswer> answer = read.document()
                .flatMap(document -> SimulationAnswer.to(draws, run, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        results.write(answer.value()
                .map(found -> InputResult.of(report.simulation(read.origin(), found)))
                .orElseGet(() -> InputResult.refusal(report.refusal(read.origin(), answer.problems()))));
        if (!answer.isRefused()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
        }
        return results.finish();
    }

    /** Says every tenth part of many. */
    private void progress(int done, Draws draws) {
        int all = draws.blocks();
        if (all > BLOCKS_WITHOUT_PROGRESS && done * PARTS / all > (done - 1) * PARTS / all) {
            Remarks.say(
                    command.commandLine(),
                    CommandSentences.get(
                            "simulate.progress",
                            Figures.exact((double) done * SampledCosts.BLOCK),
                            Figures.exact((double) draws.samples())));
        }
    }
}
