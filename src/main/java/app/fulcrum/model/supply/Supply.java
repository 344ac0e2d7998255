package app.fulcrum.model.supply;

/**
 * How capacity is sold that is paid for whether it is used or not: none, or at least some blocks, each of which holds units of
 * it. Units are what serves: units by the month, or replicas on GPUs. More of them never cost less.
 */
public sealed interface Supply permits UnitBlocks, GpuLots {

    /** Units that so many blocks hold; 0 for none. */
    long units(long blocks);

    /** The fewest blocks that are sold where any are. */
    long fewest();

    /** The fewest blocks that hold some units, and are sold. */
    long holding(double units);

    /** Units that serve where so many are asked for. */
    long serving(long units);

    /** How many of the units that are bought to serve are counted where the busiest moment needs so many. */
    long counted(long units, long needed);

    /** US dollars a month for what holds so many units; 0 for none. */
    double usd(long units);

    /** The last number of blocks that is paid at the price of the first ones; 0 where all cost the same. */
    long lastAtFirstPrice();

    /** US dollars a month for one more block. */
    double usdPerBlock(boolean isAtFirstPrice);

    /** Units in a block. */
    long unitsPerBlock();

    /** Units that hold no work of their own wherever there are any. */
    default long spareUnits() {
        return 0;
    }
}
