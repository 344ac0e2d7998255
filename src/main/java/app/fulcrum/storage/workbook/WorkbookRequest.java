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
 * @param colors of the alternatives by their places, as {@code 0xrrggbb}, so that charts are colored like those elsewhere
 */
public record WorkbookRequest(
        Projection projection,
        ExportDetails details,
        List<Enclosure> enclosures,
        String version,
        List<Integer> colors) {

    public WorkbookRequest {
        enclosures = List.copyOf(enclosures);
        colors = List.copyOf(colors);
    }
}
