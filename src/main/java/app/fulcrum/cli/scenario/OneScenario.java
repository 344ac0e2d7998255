package app.fulcrum.cli.scenario;

import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One scenario that something is asked about, with how it is read and answered. */
public final class OneScenario {

    @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = ScenarioInputs.NAMES)
    private String name = "";

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    /**
     * The scenario as it counts, and where its offers are bought.
     *
     * @param document what was read, or why nothing was
     */
    public record Read(AnsweredInput origin, Outcome<Document> document, Market market) {}

    public Read read(Workshop workshop, Streams streams) {
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), bench.open(workshop), options);
        PriceBook book = inputs.workbench().book();
        return new Read(ScenarioInputs.origin(name), inputs.read(name), new Market(book, options.today()));
    }

    public Report report(Workshop workshop) {
        return printing.report(workshop);
    }

    public boolean isPretty() {
        return printing.isPretty();
    }
}
