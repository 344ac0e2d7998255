package app.fulcrum.session.handover;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.file.Protection;
import java.nio.file.Path;
import java.util.List;

/** Writes what is made from a scenario for others to look at, such as pictures. */
public interface ExportStore {

    /**
     * What a file made from a projection holds beside it: the scenario, without the log of edits and without variants, and the
     * figures, so that they can be worked out again.
     *
     * @param details what the user says of it
     */
    Handout handout(Projection projection, PriceBook book, ExportDetails details);

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
