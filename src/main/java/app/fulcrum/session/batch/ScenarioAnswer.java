package app.fulcrum.session.batch;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.session.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything worked out about one scenario.
 *
 * @param remarks what to know about the text it was read from
 * @param book the price book it was worked out with
 * @param today the day the age of prices was told from
 * @param flips the nearest changes after which another option is named; absent when not searched for
 */
public record ScenarioAnswer(
        Document document,
        Projection projection,
        List<Check> checks,
        List<Problem> remarks,
        PriceBook book,
        LocalDate today,
        Optional<List<Flip>> flips) {

    public ScenarioAnswer {
        checks = List.copyOf(checks);
        remarks = List.copyOf(remarks);
    }

    public static ScenarioAnswer to(Document document, List<Problem> remarks, PriceBook book, LocalDate today) {
        Projection projection = Projector.project(document.scenario(), book, today);
        return new ScenarioAnswer(document, projection, Check.all(projection), remarks, book, today, Optional.empty());
    }

    /** Searches for what would change the verdict, which takes several times as long as all the rest. */
    public ScenarioAnswer withFlips() {
        return new ScenarioAnswer(
                document, projection, checks, remarks, book, today, Optional.of(Flips.of(projection)));
    }
}
