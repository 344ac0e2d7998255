package app.fulcrum.storage.scenario;

import app.fulcrum.model.unit.Unit;

/** The unit beside a number in a file. */
final class UnitText {

    private UnitText() {}

    /** The unit's symbol, but {@code fraction} for shares: a file that said 0.25 % would mean a quarter percent. */
    static String of(Unit unit) {
        return unit == Unit.SHARE ? "fraction" : unit.symbol();
    }
}
