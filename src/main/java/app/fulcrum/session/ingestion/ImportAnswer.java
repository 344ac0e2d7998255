package app.fulcrum.session.ingestion;

import app.fulcrum.model.pricelist.PriceConflict;
import app.fulcrum.model.projection.Projection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What files of the user's own changed.
 *
 * @param proposals what each file would change
 * @param choice what of it was taken
 * @param effect what came of it in a scenario; absent where there is none
 * @param conflicts what price lists among the files say otherwise of one offer
 * @param book the price book that was written; absent where none was asked for
 */
public record ImportAnswer(
        List<Proposal> proposals,
        Choice choice,
        Optional<Effect> effect,
        List<PriceConflict> conflicts,
        Optional<SavedBook> book) {

    public ImportAnswer {
        proposals = List.copyOf(proposals);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What came of it in a scenario.
     *
     * @param before the scenario as it was
     * @param after the scenario with all that was taken
     * @param written where it was written; absent where nothing was
     */
    public record Effect(Projection before, Projection after, Optional<Path> written) {}

    /**
     * A price book of the user's own.
     *
     * @param prices what it has of the lists
     * @param unknown how many rows of the lists are of models that the book has not, and are not taken over
     * @param written where it lies, and its hash; absent where nothing was written
     */
    public record SavedBook(AcceptedPrices prices, int unknown, Optional<Written> written) {}

    /** @param sha256 the hash of the book */
    public record Written(Path folder, String sha256) {}
}
