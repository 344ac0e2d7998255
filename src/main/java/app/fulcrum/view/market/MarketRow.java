package app.fulcrum.view.market;

import app.fulcrum.model.market.OfferField;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.style.Look;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An offer in the table.
 *
 * @param key tells it from all others
 * @param usedBy how the alternatives look that buy it
 * @param isUsable whether it can be had and serve the workload
 * @param cells one for each field
 * @param spoken the row for those who cannot see it
 */
public record MarketRow(String key, List<Look> usedBy, boolean isUsable, Map<OfferField, Cell> cells, String spoken) {

    /** @throws IllegalArgumentException if a field has no cell */
    public MarketRow {
        usedBy = List.copyOf(usedBy);
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
        if (cells.size() < OfferField.values().length) {
            throw new IllegalArgumentException("cells of " + cells.keySet());
        }
    }

    /**
     * What is known of one field.
     *
     * @param text never empty
     * @param tone whether it needs to be looked at
     */
    public record Cell(String text, Tone tone) {}

    Cell cell(OfferField field) {
        return cells.getOrDefault(field, new Cell("", Tone.NEUTRAL));
    }
}
