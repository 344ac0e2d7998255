package app.fulcrum.session.edit;

import static app.fulcrum.model.problem.ProblemFact.counted;
import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.range.Ranged;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a scenario must keep beyond what its types enforce, whoever sets its values: a file, the window or the command
 * line. A scenario without problems can be saved and read back.
 */
public final class ScenarioRules {

    /** Most characters of a name, source or note. */
    public static final int LONGEST_TEXT = 64 << 10;

    private ScenarioRules() {}

    /** What is not kept; empty for a sound scenario. */
    public static List<Problem> problems(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        if (scenario.name().isBlank()) {
            problems.add(Problem.of(ProblemCode.MISSING_MEMBER, Place.member("name"), member("name")));
        }
        checkText(scenario.name(), "name", problems);
        checkText(scenario.notes(), "notes", problems);
        scenario.held().forEach(key -> check(key, scenario.assumption(key).orElseThrow(), problems));
        scenario.alternatives().stream().forEach(alternative -> checkTexts(alternative, problems));
        problems.addAll(ofNumbersTogether(scenario));
        if (ofLoad(scenario.assumptions()).isEmpty()) {
            checkRanges(scenario, problems);
        }
        return problems;
    }

    /** Whether a scenario can be saved and read back. */
    public static boolean isSound(Scenario scenario) {
        return problems(scenario).isEmpty();
    }

    /** What its numbers do not keep among themselves, apart from how many ranges there are. */
    public static List<Problem> ofNumbersTogether(Scenario scenario) {
        List<Problem> problems = new ArrayList<>(RequestRules.problems(scenario.assumptions()));
        List<Problem> ofLoad = ofLoad(scenario.assumptions());
        problems.addAll(ofLoad);
        if (ofLoad.isEmpty()) {
            checkVolume(scenario, problems);
        }
        scenario.alternatives().stream()
                .forEach(alternative -> problems.addAll(MeasurementRules.problems(alternative)));
        return problems;
    }

    /** Whether its numbers may stand together. */
    public static boolean isSoundTogether(Scenario scenario) {
        return ofNumbersTogether(scenario).isEmpty();
    }

    private static void checkTexts(Alternative alternative, List<Problem> problems) {
        checkText(alternative.name(), Alternative.path(alternative.id()) + ".name", problems);
        if (alternative.way() instanceof Way.OwnGpus own) {
            own.hosting()
                    .measured()
                    .ifPresent(measured -> checkText(
                            measured.source(), ChoiceKey.MEASURED.path(alternative.id()) + ".source", problems));
        }
    }

    /** That the volume is stated in one way, by all that it needs. */
    private static List<Problem> ofLoad(Assumptions assumptions) {
        List<LoadForm> stated = LoadForm.stated(assumptions);
        if (stated.size() > 1) {
            Input second = firstOf(stated.get(1), assumptions);
            return List.of(Problem.of(
                    ProblemCode.CONTRADICTION,
                    Place.member(InputKey.shared(second).pathInFile()),
                    member(firstOf(stated.getFirst(), assumptions).id()),
                    member(second.id()),
                    Phrase.ONE_STATEMENT_OF_LOAD.fact()));
        }
        return stated.stream()
                .flatMap(form -> form.inputs().stream())
                .filter(input -> assumptions.get(input).isEmpty())
                .map(input -> Problem.of(
                        ProblemCode.MISSING_MEMBER,
                        Place.member(InputKey.shared(input).pathInFile()),
                        member(input.id())))
                .toList();
    }

    private static Input firstOf(LoadForm form, Assumptions assumptions) {
        return form.inputs().stream()
                .filter(input -> assumptions.get(input).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A volume that follows from other numbers is one that could be typed. */
    private static void checkVolume(Scenario scenario, List<Problem> problems) {
        Range volume = scenario.tokensPerDay();
        if (!Input.TOKENS_PER_DAY.admits(volume.high())) {
            Input counted = scenario.loadForm().inputs().getFirst();
            problems.add(Problem.of(
                    ProblemCode.VOLUME_TOO_LARGE,
                    Place.member(InputKey.shared(counted).pathInFile()),
                    number(volume.high()),
                    number(Input.TOKENS_PER_DAY.maximum())));
        }
    }

    private static void checkRanges(Scenario scenario, List<Problem> problems) {
        List<InputKey> combined = Ranged.of(scenario).tooMany();
        if (!combined.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.TOO_MANY_RANGES,
                    Place.member("assumptions"),
                    number(combined.size()),
                    number(Ranged.MOST_COMBINED),
                    new Listed(combined.stream().map(key -> member(key.path())).toList())));
        }
    }

    private static void check(InputKey key, Assumption assumption, List<Problem> problems) {
        Input input = key.input();
        String path = key.pathInFile();
        checkText(assumption.source(), path + ".source", problems);
        checkText(assumption.note(), path + ".note", problems);
        Range value = assumption.value();
        if (!assumption.shape().fits(value)) {
            problems.add(Problem.of(
                    ProblemCode.RANGE_NOT_LOG_NORMAL,
                    Place.member(path + ".distribution"),
                    number(value.low()),
                    number(value.base()),
                    number(value.high())));
        }
        DoubleStream.of(value.low(), value.base(), value.high())
                .filter(number -> number != 0 && Math.abs(number) < Input.SMALLEST_NUMBER)
                .limit(1)
                .forEach(number -> problems.add(Problem.of(
                        ProblemCode.OUT_OF_RANGE,
                        Place.member(path),
                        number(number),
                        number(Math.max(input.minimum(), Input.SMALLEST_NUMBER)),
                        number(input.maximum()),
                        counted(input.unit()))));
    }

    private static void checkText(String text, String path, List<Problem> problems) {
        if (text.length() > LONGEST_TEXT) {
            problems.add(Problem.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    Place.member(path),
                    Phrase.TEXT_LENGTH.fact(),
                    number(text.length()),
                    number(LONGEST_TEXT)));
        }
    }
}
