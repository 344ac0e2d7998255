package app.fulcrum.session.file;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.handover.Enclosure;
import java.nio.file.Path;
import java.util.List;

/** Writes what is made from a scenario for others to look at, such as pictures. */
public interface ExportStore {

    /**
     * A scenario as the text of a file, for pictures that can be opened again.
     *
     * @param bytes UTF-8, always the same for the same scenario and price book; without the log of edits
     * @param sha256 hash of the bytes, by which the scenario is told from others
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to a picture as they are, and never written to
    record ScenarioText(byte[] bytes, String sha256) {}

    ScenarioText text(Scenario scenario, PriceBookStamp priceBook);

    /** What a file made from a projection carries: the scenario, and the figures, so that they can be worked out again. */
    List<Enclosure> enclosures(Projection projection, PriceBook book);

    /**
     * Writes a file so that, whatever goes wrong, either the old file or the new one is there in whole.
     *
     * @param protection whether a file that is read-only or somebody else's may be replaced
     * @return why nothing was written, or what to know about what was; empty when all is well
     */
    List<Problem> write(Path file, byte[] bytes, Protection protection);

    /** The same for a file nobody has been asked about: a protected one is left as it is. */
    default List<Problem> write(Path file, byte[] bytes) {
        return write(file, bytes, Protection.RESPECT);
    }
}
