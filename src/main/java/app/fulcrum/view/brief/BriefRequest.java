package app.fulcrum.view.brief;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Paper;
import java.time.LocalDate;
import java.util.List;

/**
 * What a brief shows and carries.
 *
 * @param imprint what the file says of itself and carries along
 */
public record BriefRequest(Paper paper, BriefHead head, BriefBody body, BriefFoot foot, Imprint imprint) {

    /**
     * What a file says of itself unseen. The same request gives the same bytes, so nothing of it comes from a clock.
     *
     * @param title what it is called in a window
     * @param author who made it; may be empty
     * @param producer the program and its version
     * @param sha256 hash of what it was made from, by which it is told from others
     * @param day the day it is of
     */
    public record Imprint(
            String title, String author, String producer, String sha256, LocalDate day, List<Enclosure> enclosures) {

        public Imprint {
            enclosures = List.copyOf(enclosures);
        }
    }
}
