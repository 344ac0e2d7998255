package app.fulcrum.session.ingestion;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a file of the user's own would change in a scenario. Nothing is changed by it.
 *
 * @param read the file
 * @param found what it says beside that
 * @param suggestions each of which can be taken or left
 */
public record Proposal(IngestedFile read, Found found, List<Suggestion> suggestions) {

    public Proposal {
        suggestions = List.copyOf(suggestions);
    }

    /** What a file says, whether a scenario has a place for it or not. */
    public sealed interface Found {

        /** A price list, held against the price book on the scenario's day. */
        record Prices(PriceListComparison comparison) implements Found {}
    }

    public static Proposal of(IngestedFile read, Scenario scenario, PriceBook book) {
        Suggesting suggesting = new Suggesting(Resolution.of(scenario, book), read.file());
        return switch (read.content()) {
            case Content.Prices(var list) -> {
                PriceListComparison comparison = PriceListComparison.of(book, list, scenario.pricesOn());
                yield new Proposal(
                        read, new Found.Prices(comparison), PriceSuggestions.of(comparison, read.format(), suggesting));
            }
        };
    }

    /** The scenario with those the user takes. */
    public Scenario onto(Scenario scenario, Predicate<Suggestion> isTaken) {
        Scenario changed = scenario;
        for (Suggestion suggestion : suggestions) {
            changed = isTaken.test(suggestion) ? suggestion.edit().apply(changed) : changed;
        }
        return changed;
    }
}
