package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.sensitivity.Reach;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.sensitivity.SensitivityAnswer;
import app.fulcrum.session.batch.sensitivity.SensitivityQuestion;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What moves a result of one scenario, one number at a time. */
@Command
public final class SensitivityCommand implements Callable<Integer> {

    private static final String PERCENT = "--percent";
    private static final String POINTS = "--points";
    private static final String TOP = "--top";
    private static final double MOST_PERCENT = 100;
    private static final double USUAL_PERCENT = 20;
    private static final int FEWEST_POINTS = 2;
    private static final int MOST_POINTS = 1_001;

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Mixin
    private MeasureWords measure = new MeasureWords();

    @Option(names = "--by", paramLabel = "MODE", converter = ModeName.class, completionCandidates = ModeNames.class)
    private Mode by = Mode.BOTH;

    @Option(names = PERCENT, paramLabel = "P")
    private @Nullable Double percent;

    @Option(names = TOP, paramLabel = "N")
    private @Nullable Integer top;

    @Option(names = POINTS, paramLabel = "N")
    private @Nullable Integer points;

    public SensitivityCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        SensitivityQuestion question = new SensitivityQuestion(
                measure.asked(),
                reach(),
                count(TOP, top, 1, Integer.MAX_VALUE),
                count(POINTS, points, FEWEST_POINTS, MOST_POINTS));
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<SensitivityAnswer> answer =
                read.document().flatMap(document -> SensitivityAnswer.to(question, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        results.write(answer.value()
                .map(found -> InputResult.of(report.sensitivity(read.origin(), found)))
                .orElseGet(() -> InputResult.refusal(report.refusal(read.origin(), answer.problems()))));
        if (!answer.isRefused()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
        }
        return results.finish();
    }

    private Reach reach() {
        if (by == Mode.RANGES && percent != null) {
            throw wrong("sensitivity.unmoved", PERCENT);
        }
        double asked = percent == null ? USUAL_PERCENT : percent;
        if (!(asked > 0 && asked <= MOST_PERCENT)) {
            throw wrong("sensitivity.percent", PERCENT, asked);
        }
        return switch (by) {
            case RANGES -> Reach.ofRanges();
            case PERCENT -> Reach.of(asked / MOST_PERCENT);
            case BOTH -> Reach.ofRangesOr(asked / MOST_PERCENT);
        };
    }

    private OptionalInt count(String option, @Nullable Integer given, int fewest, int most) {
        return given == null
                ? OptionalInt.empty()
                : OptionalInt.of(new Counts(command).within(option, given, fewest, most));
    }

    private ParameterException wrong(String key, Object... words) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, words));
    }

    private static final class ModeName implements ITypeConverter<Mode> {

        @Override
        public Mode convert(String word) {
            return Mode.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** The same words, for messages and for shells that complete what is typed. */
    private static final class ModeNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Mode.words();
        }
    }
}
