package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.OffersAnswer;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every offer of the price book for the workload of one scenario. */
@Command(
        header = "Price every offer of the price book for the workload of a scenario, the cheapest first.",
        description = {
            "",
            "Prints one JSON object per offer, on one line each: what it would cost if the scenario's first alternative"
                    + " of its kind bought it, how old its price is, whether it is on sale, what the license of its"
                    + " model says, and why it has no cost where it has none.",
            "Offers that can be had come first, the cheaper before the dearer, those without a cost last. What was"
                    + " typed for the offer that is chosen, such as its price, does not count for another.",
            "Of a kind that the scenario has no alternative of, each is priced as one more alternative would buy it."
                    + " The members are those of \"fulcrum schema offers\"."
        },
        footer = {
            "",
            "Examples:",
            "  fulcrum offers preset:chat",
            "  fulcrum offers --kind hosted-open-api --model llama-3.3-70b --limit 5 plan.fulcrum.json",
            "  fulcrum offers --set workload.tokensPerDay=2e8 plan.fulcrum.json > offers.jsonl"
        })
final class OffersCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Mixin
    private OffersOptions asked = new OffersOptions();

    OffersCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var question = asked.question();
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<OffersAnswer> answer =
                read.document().flatMap(document -> OffersAnswer.to(question, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        if (answer.value().isPresent()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
            if (answer.value().get().rows().isEmpty()) {
                Remarks.say(command.commandLine(), CommandSentences.get("offers.none"));
            }
            for (OfferRow row : answer.value().get().rows()) {
                results.write(InputResult.of(
                        report.offer(read.origin(), answer.value().get(), row)));
            }
        } else {
            results.write(InputResult.refusal(report.refusal(read.origin(), answer.problems())));
        }
        return results.finish();
    }
}
