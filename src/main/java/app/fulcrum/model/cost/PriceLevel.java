package app.fulcrum.model.cost;

/**
 * How far what an alternative pays has moved since the day its prices are those of. Each is a factor, 1 where nothing has.
 *
 * @param prices of tokens, requests, what is held in a cache, units and GPUs, rented or bought
 * @param reserved of GPUs reserved for a term, whose price holds as long as that
 * @param pay of people
 */
public record PriceLevel(double prices, double reserved, double pay) {

    /** As on that day. */
    public static final PriceLevel UNMOVED = new PriceLevel(1, 1, 1);

    /** @throws IllegalArgumentException if a factor is negative or no number */
    public PriceLevel {
        if (!(prices >= 0 && reserved >= 0 && pay >= 0)) {
            throw new IllegalArgumentException("no factors: " + prices + ", " + reserved + ", " + pay);
        }
    }

    /** What counts for GPUs that are reserved for a term. */
    public PriceLevel ofReserved() {
        return new PriceLevel(reserved, reserved, pay);
    }

    /** Whether nothing has moved. */
    public boolean isUnmoved() {
        return equals(UNMOVED);
    }
}
