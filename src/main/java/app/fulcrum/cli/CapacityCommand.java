package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Line;
import app.fulcrum.cli.io.LineReader;
import app.fulcrum.cli.io.Pipeline;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.CapacityAnswer;
import app.fulcrum.session.batch.CapacityQuestion;
import app.fulcrum.session.batch.CapacityTableAnswer;
import app.fulcrum.session.batch.CapacityTableQuestion;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What one replica of a model can serve: one question from options, or many as JSON Lines. */
@Command
final class CapacityCommand implements Callable<Integer> {

    /** An answer has a few thousand characters and takes less than a millisecond. */
    private static final int LINES_AT_ONCE = 16;

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CapacityOptions question = new CapacityOptions();

    @Mixin
    private CapacityTableOptions table = new CapacityTableOptions();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    CapacityCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return table.isAsked() ? table() : answers();
    }

    private int table() {
        if (printing.isPretty()) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("table.without", Printing.PRETTY));
        }
        Map<String, String> members = question.membersOfTable();
        members.putAll(table.members());
        Workbench workbench = bench.open(workshop);
        Results results = new Results(streams.out());
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), workbench, table.options());
        Outcome<Optional<Scenario>> scenario = table.scenario()
                .map(name -> inputs.read(name).map(document -> Optional.of(document.scenario())))
                .orElseGet(() -> Outcome.of(Optional.empty()));
        results.write(scenario.value()
                .map(known -> table(members, known, scenario.problems(), workbench))
                .orElseGet(() -> refusal(ScenarioInputs.origin(table.scenario().orElseThrow()), scenario.problems())));
        return results.finish();
    }

    private InputResult table(
            Map<String, String> members, Optional<Scenario> scenario, List<Problem> remarks, Workbench workbench) {
        Remarks.ofScenario(command.commandLine(), remarks);
        scenario.filter(known -> known.alternatives()
                        .ofKind(Kind.SELF_HOSTED)
                        .findFirst()
                        .isEmpty())
                .ifPresent(_ -> say("table.no.gpus"));
        Outcome<CapacityTableAnswer> answer = OptionWords.of(
                        workbench.questions().capacityWorkload(members, scenario))
                .map(workload -> new CapacityTableQuestion(workload, question.models(), question.gpuIds()))
                .flatMap(asked -> CapacityTableAnswer.to(asked, market(scenario, workbench)));
        if (answer.value().filter(found -> found.cells().isEmpty()).isPresent()) {
            say("table.none");
        }
        return answer.value()
                .map(found -> InputResult.of(workshop.report(false).capacityCsv(found)))
                .orElseGet(() -> refusal(new AnsweredInput.OfOptions(), answer.problems()));
    }

    /** Where GPUs are rented: of two days, today and the one the scenario is for, on the later. */
    private Market market(Optional<Scenario> scenario, Workbench workbench) {
        LocalDate today = table.options().today();
        return new Market(
                workbench.book(),
                scenario.map(known -> Market.decidingDay(known.pricesOn(), today))
                        .orElse(today));
    }

    private InputResult refusal(AnsweredInput origin, List<Problem> problems) {
        return InputResult.refusal(workshop.report(false).refusal(origin, problems));
    }

    private void say(String key) {
        Remarks.say(command.commandLine(), CommandSentences.get(key));
    }

    private int answers() {
        Workbench workbench = bench.open(workshop);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        Map<String, String> members = question.members();
        if (members.isEmpty()) {
            new Pipeline<List<Line>>(lines -> answers(lines, workbench, report), results)
                    .run(new LineReader(streams.in(), LINES_AT_ONCE));
        } else {
            var asked = OptionWords.of(workbench.questions().capacity(members));
            results.write(answer(new AnsweredInput.OfOptions(), asked, workbench, report));
        }
        return results.finish();
    }

    private static List<InputResult> answers(List<Line> lines, Workbench workbench, Report report) {
        return lines.stream()
                .map(line -> answer(
                        new AnsweredInput.OfLine(line.number()),
                        workbench.questions().capacity(line.bytes()),
                        workbench,
                        report))
                .toList();
    }

    private static InputResult answer(
            AnsweredInput origin, Outcome<CapacityQuestion> question, Workbench workbench, Report report) {
        return question.value()
                .map(asked -> CapacityAnswer.to(asked, workbench.book()))
                .map(answer -> InputResult.of(report.capacity(origin, answer)))
                .orElseGet(() -> InputResult.refusal(report.refusal(origin, question.problems())));
    }
}
