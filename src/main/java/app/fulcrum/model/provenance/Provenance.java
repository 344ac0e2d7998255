package app.fulcrum.model.provenance;

import java.util.List;

/**
 * Why a record may be believed.
 *
 * @param source where the figures were read
 * @param confidence how sure they were right on the source's date
 * @param crossChecks other places that were compared
 * @param note conflicts between sources and what a reader must know; empty when there is nothing to say
 */
public record Provenance(Source source, SourceConfidence confidence, List<Source> crossChecks, String note) {

    public Provenance {
        crossChecks = List.copyOf(crossChecks);
    }
}
