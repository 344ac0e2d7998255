package app.fulcrum.model.supply;

import app.fulcrum.model.unit.WholeNumbers;

/**
 * Units by the month: none, or at least some blocks.
 *
 * @param unitsPerBlock units bought at a time, at least 1
 * @param smallest fewest units that are sold, at least 1
 * @param usdPerUnitMonth what one of them costs
 */
public record UnitBlocks(long unitsPerBlock, long smallest, double usdPerUnitMonth) implements Supply {

    /** The same at another price. */
    public UnitBlocks at(double otherUsdPerUnitMonth) {
        return new UnitBlocks(unitsPerBlock, smallest, otherUsdPerUnitMonth);
    }

    @Override
    public long units(long blocks) {
        return blocks == 0 ? 0 : Math.max(smallest, blocks * unitsPerBlock);
    }

    @Override
    public long fewest() {
        return Math.max(1, smallest / unitsPerBlock);
    }

    @Override
    public long holding(double units) {
        return Math.max(fewest(), WholeNumbers.ceil(units / unitsPerBlock));
    }

    @Override
    public long serving(long units) {
        return units;
    }

    @Override
    public long counted(long units, long needed) {
        return units;
    }

    @Override
    public double usd(long units) {
        return usdPerUnitMonth * units;
    }

    @Override
    public long lastAtFirstPrice() {
        return 0;
    }

    @Override
    public double usdPerBlock(boolean isAtFirstPrice) {
        return usdPerUnitMonth * unitsPerBlock;
    }

    /** The next number of units that is sold. */
    public long after(long units) {
        return units == 0 ? units(fewest()) : Math.max(smallest, (units / unitsPerBlock + 1) * unitsPerBlock);
    }
}
