package app.fulcrum.model.cost;

/**
 * Everything that decides an API bill apart from the volume.
 *
 * @param rates prices of the tariff that applies, outside peak hours
 * @param mix what the tokens are
 * @param factors what the prices are multiplied by
 * @param beside what is billed beside tokens
 * @param daysPerMonth days the daily volume is multiplied by
 * @param running people, set-up and fees, never discounted
 */
public record ApiTerms(
        TokenRates rates,
        TokenMix mix,
        TokenFactors factors,
        BesideTokens beside,
        double daysPerMonth,
        RunningCosts running) {}
