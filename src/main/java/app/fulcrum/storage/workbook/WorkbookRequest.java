package app.fulcrum.storage.workbook;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.handover.Handout;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook is made from.
 *
 * @param comparison the scenario's base and variants side by side; absent without variants
 * @param handout what is said of it, and what it carries along unseen
 * @param colors of the alternatives by their places, as {@code 0xrrggbb}, so that charts are colored like those elsewhere
 */
public record WorkbookRequest(
        Projection projection, Optional<SideBySide> comparison, Handout handout, List<Integer> colors) {

    public WorkbookRequest {
        colors = List.copyOf(colors);
    }
}
