package app.fulcrum.session.ingestion;

import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.PriceConflict;
import app.fulcrum.model.pricelist.PriceConflict.ReadList;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.session.ingestion.Proposal.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario with what files of the user's own say, one after the other: what the first changes is there for the second. Of price
 * lists that say otherwise of one offer the first counts.
 *
 * @param proposals what each file would change
 * @param scenario with what was taken of them
 */
public record Ingestion(List<Proposal> proposals, Scenario scenario) {

    public Ingestion {
        proposals = List.copyOf(proposals);
    }

    /** What the price lists among the files say otherwise of one offer. */
    public static List<PriceConflict> conflicts(List<Proposal> proposals) {
        return PriceConflict.between(lists(proposals));
    }

    private static List<ReadList> lists(List<Proposal> proposals) {
        List<ReadList> lists = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal.found() instanceof Found.Prices(PriceListComparison comparison)) {
                lists.add(new ReadList(proposal.read().file(), comparison));
            }
        }
        return lists;
    }

    /**
     * All of them.
     *
     * @param stated what the user says of servers that were measured
     * @return refused where the result would be no scenario
     */
    public static Outcome<Ingestion> of(
            Scenario scenario, List<IngestedFile> files, Choice choice, StatedFacts stated, PriceBook book) {
        List<Proposal> proposals = new ArrayList<>();
        Scenario changed = scenario;
        for (IngestedFile file : files) {
            Proposal proposal = Proposal.of(file, changed, book, stated, lists(proposals));
            proposals.add(proposal);
            changed = proposal.onto(changed, choice::takes);
        }
        List<Problem> problems = ScenarioRules.problems(changed);
        return problems.isEmpty() ? Outcome.of(new Ingestion(proposals, changed)) : Outcome.refused(problems);
    }
}
