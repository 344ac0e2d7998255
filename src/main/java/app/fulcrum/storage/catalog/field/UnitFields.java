package app.fulcrum.storage.catalog.field;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.json.Spot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a unit by the symbol it is shown with. */
public final class UnitFields {

    private static final Map<String, Unit> BY_SYMBOL = bySymbol();

    private UnitFields() {}

    public static Unit read(Fields record) {
        return record.spot("unit").flatMap(UnitFields::read).orElse(Unit.SHARE);
    }

    public static Optional<Unit> read(Spot spot) {
        return spot.oneOf(BY_SYMBOL);
    }

    private static Map<String, Unit> bySymbol() {
        Map<String, Unit> units = new LinkedHashMap<>();
        Arrays.stream(Unit.values()).filter(Unit::isInFiles).forEach(unit -> units.put(text(unit), unit));
        return units;
    }

    /** The symbol, but {@code fraction} for shares: a file that said 0.25 % would mean a quarter percent. */
    public static String text(Unit unit) {
        return unit.symbolInFiles();
    }
}
