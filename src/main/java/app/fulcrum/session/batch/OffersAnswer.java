package app.fulcrum.session.batch;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.market.MarketTable;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * The offers that were asked for.
 *
 * @param pricesOn the day whose prices count
 * @param today the day age and sale are told from
 * @param rows what can be had first, then the cheaper
 */
public record OffersAnswer(LocalDate pricesOn, LocalDate today, List<OfferRow> rows) {

    public OffersAnswer {
        rows = List.copyOf(rows);
    }

    /** Refused if the price book does not know the model. */
    public static Outcome<OffersAnswer> to(OffersQuestion question, Scenario scenario, Market market) {
        return question.modelId()
                .filter(id -> market.book().openModel(id).isEmpty())
                .map(id -> Outcome.<OffersAnswer>refused(unknown(id, market.book())))
                .orElseGet(() -> Outcome.of(new OffersAnswer(
                        scenario.pricesOn(), market.today(), asked(question, MarketTable.of(scenario, market)))));
    }

    private static Problem unknown(String modelId, PriceBook book) {
        List<String> known = book.openModels().stream().map(OpenModel::id).toList();
        return Problem.of(
                ProblemCode.UNKNOWN_ID,
                Place.member("--model"),
                Phrase.OPEN_MODEL.fact(),
                quoted(modelId),
                Nearest.to(modelId, known));
    }

    private static List<OfferRow> asked(OffersQuestion question, MarketTable table) {
        return table.rows().stream()
                .filter(question::asksFor)
                .limit(question.limit().orElse(Integer.MAX_VALUE))
                .toList();
    }
}
