package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.capacity.MeasuredSentences;
import app.fulcrum.text.capacity.RunLines;
import app.fulcrum.text.capacity.RunLines.Understood;
import app.fulcrum.text.number.EditableText;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.number.NumberHabit;
import app.fulcrum.view.runs.RunsForm;
import app.fulcrum.view.runs.RunsForm.Draft;
import app.fulcrum.view.runs.RunsForm.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an alternative's own replica did, in runs of a benchmark or of its days. */
public record MeasuredChoice(InputsContext context, AlternativeId alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");

    public Row row() {
        return new Row.Link(
                ChoiceKey.MEASURED.path(alternative),
                MESSAGES.get("runs.open"),
                place -> context.popups().runs().accept(form(), place));
    }

    /** What counts now, in one line. */
    public String summary(Scenario scenario) {
        return hosting(scenario)
                .measured()
                .map(measured -> MESSAGES.get("runs.summary", MeasuredSentences.summary(measured)))
                .orElseGet(() -> MESSAGES.get("runs.summary.none"));
    }

    RunsForm form() {
        Snapshot snapshot = context.projections().current();
        Optional<MeasuredRuns> measured = hosting(snapshot.scenario()).measured();
        return new RunsForm(
                MESSAGES.get("runs.title"),
                draft(snapshot, measured),
                this::read,
                this::take,
                measured.map(_ -> this::remove));
    }

    private Draft draft(Snapshot snapshot, Optional<MeasuredRuns> measured) {
        double input = measured.map(MeasuredRuns::inputTokens).orElseGet(() -> base(snapshot, Input.INPUT_TOKENS));
        double output = measured.map(MeasuredRuns::outputTokens).orElseGet(() -> base(snapshot, Input.OUTPUT_TOKENS));
        return new Draft(
                gpus(snapshot),
                EditableText.of(input, Unit.COUNT),
                EditableText.of(output, Unit.COUNT),
                measured.map(runs -> RunLines.write(runs.runs())).orElse(""),
                measured.map(MeasuredRuns::source).orElse(""));
    }

    private double base(Snapshot snapshot, Input input) {
        return snapshot.projection().resolution().of(alternative).base().get(input);
    }

    /** Those chosen, or those of the layout that runs. */
    private String gpus(Snapshot snapshot) {
        var chosen = hosting(snapshot.scenario()).gpusPerReplica();
        Optional<Integer> runs = snapshot.projection()
                .of(alternative)
                .serving()
                .flatMap(Serving::fleet)
                .map(Fleet::layout)
                .map(layout -> layout.gpusPerReplica());
        return chosen.isPresent()
                ? String.valueOf(chosen.getAsInt())
                : runs.map(String::valueOf).orElse("");
    }

    private Reading read(Draft draft) {
        OptionalDouble gpus = gpus(draft);
        if (gpus.isEmpty()) {
            return problem(MESSAGES.get("runs.gpus.missing", GpuCount.MAXIMUM));
        }
        OptionalDouble input = lines().read(draft.inputTokens(), Input.INPUT_TOKENS);
        OptionalDouble output = lines().read(draft.outputTokens(), Input.OUTPUT_TOKENS);
        if (input.isEmpty() || output.isEmpty()) {
            return problem(MESSAGES.get("runs.lengths.missing"));
        }
        return switch (lines().read(draft.runs())) {
            case Understood.Not(String why) -> problem(why);
            case Understood.Runs(var runs) -> {
                List<MeasuredPoint> points = MeasuredCurve.points(runs, output.getAsDouble());
                yield MeasuredCurve.atTheSameLoad(points).stream()
                        .findFirst()
                        .map(clash -> problem(MESSAGES.get("runs.clash", MeasuredSentences.point(clash.second()))))
                        .orElseGet(() -> understood(points));
            }
        };
    }

    private Reading understood(List<MeasuredPoint> points) {
        MeasuredCurve curve = MeasuredCurve.through(points);
        if (limits().filter(limits -> !curve.tells(limits)).isPresent()) {
            return problem(MESSAGES.get("runs.first.missing"));
        }
        List<String> said =
                new ArrayList<>(points.stream().map(MeasuredSentences::point).toList());
        limits().ifPresent(limits -> said.add(curve.best(limits)
                .map(load -> MESSAGES.get("runs.best", MeasuredSentences.load(load)))
                .orElseGet(() -> MESSAGES.get("runs.best.none"))));
        return new Reading(said, "");
    }

    /** Those set; absent where model or GPU are not known. */
    private Optional<LatencyLimits> limits() {
        return context.projections()
                .current()
                .projection()
                .of(alternative)
                .serving()
                .map(serving -> serving.query().limits());
    }

    private static Reading problem(String why) {
        return new Reading(List.of(), why);
    }

    private RunLines lines() {
        return new RunLines(NumberHabit.or(context.locale()));
    }

    private OptionalDouble gpus(Draft draft) {
        OptionalDouble typed = lines().read(draft.gpus(), Input.MAX_SEQUENCES);
        return typed.isPresent()
                        && typed.getAsDouble() == Math.rint(typed.getAsDouble())
                        && typed.getAsDouble() <= GpuCount.MAXIMUM
                ? typed
                : OptionalDouble.empty();
    }

    /** @return why not, if so */
    private Optional<String> take(Draft draft) {
        MeasuredRuns measured = new MeasuredRuns(
                lines().read(draft.inputTokens(), Input.INPUT_TOKENS).orElseThrow(),
                lines().read(draft.outputTokens(), Input.OUTPUT_TOKENS).orElseThrow(),
                ((Understood.Runs) lines().read(draft.runs())).runs(),
                draft.source().strip());
        int gpus = (int) gpus(draft).orElseThrow();
        List<Problem> problems =
                context.edits().apply(ChoiceEdits.measured(context.edits().scenario(), alternative, gpus, measured));
        return problems.stream().findFirst().map(ProblemSentences::sentence);
    }

    private void remove() {
        context.edits().apply(ChoiceEdits.unmeasured(context.edits().scenario(), alternative));
    }

    private Hosting hosting(Scenario scenario) {
        return ((Way.OwnGpus) scenario.alternatives().get(alternative).way()).hosting();
    }
}
