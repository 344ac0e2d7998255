package app.fulcrum.session.preset;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document in which nothing has been decided yet: every assumption is the price book's default. */
public final class BlankDocument {

    private BlankDocument() {}

    /**
     * @param name what to call it
     * @param like whose offers, model and hardware it takes over, since some must be chosen
     */
    public static Document of(PriceBook book, String name, Scenario like) {
        List<Alternative> alternatives = like.alternatives().stream()
                .map(alternative -> alternative.withAssumptions(Defaults.of(alternative.kind(), book)))
                .toList();
        Scenario blank = new Scenario(
                name,
                "",
                book.asOf(),
                new Alternatives(alternatives),
                like.cacheWriteLifetime(),
                Optional.empty(),
                Defaults.shared(book),
                Situation.UNKNOWN,
                new ScorecardSettings(like.scorecard().weights(), Map.of()),
                Optional.empty());
        return Document.of(blank, PriceBookStamp.of(book));
    }
}
