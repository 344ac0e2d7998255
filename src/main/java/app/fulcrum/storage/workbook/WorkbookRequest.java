package app.fulcrum.storage.workbook;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.ExportDetails;
import java.util.List;

/**
 * What a workbook is made from.
 *
 * @param details what the user says of it
 * @param enclosures what it carries along unseen
 * @param version of the program
 */
public record WorkbookRequest(
        Projection projection, ExportDetails details, List<Enclosure> enclosures, String version) {

    public WorkbookRequest {
        enclosures = List.copyOf(enclosures);
    }
}
