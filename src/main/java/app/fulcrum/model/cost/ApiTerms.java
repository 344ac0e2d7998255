package app.fulcrum.model.cost;

/**
 * Everything that decides an API bill apart from the volume.
 *
 * @param rates prices of the tariff that applies
 * @param mix what the tokens are
 * @param batchDiscount share taken off batch work, every kind of token alike
 * @param negotiatedDiscount share taken off all tokens on top
 * @param daysPerMonth days the daily volume is multiplied by
 * @param running people, set-up and fees, never discounted
 */
public record ApiTerms(
        TokenRates rates,
        TokenMix mix,
        double batchDiscount,
        double negotiatedDiscount,
        double daysPerMonth,
        RunningCosts running) {

    /** What is left of a token's price after both discounts. */
    public double shareLeftAfterDiscounts() {
        return (1 - mix.batchShare() * batchDiscount) * (1 - negotiatedDiscount);
    }
}
