package app.fulcrum.session.ingestion;

import app.fulcrum.model.projection.Projection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What files of the user's own changed in a scenario.
 *
 * @param proposals what each file would change
 * @param choice what of it was taken
 * @param before the scenario as it was
 * @param after the scenario with all that was taken
 * @param written where it was written; absent where nothing was
 */
public record ImportAnswer(
        List<Proposal> proposals, Choice choice, Projection before, Projection after, Optional<Path> written) {

    public ImportAnswer {
        proposals = List.copyOf(proposals);
    }
}
