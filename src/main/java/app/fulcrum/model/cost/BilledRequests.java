package app.fulcrum.model.cost;

/**
 * Requests of one length: what they are made of, and the prices that count for them.
 *
 * @param rates prices of the tariff that applies, outside peak hours
 * @param mix what is billed of them for each token of the whole workload
 */
public record BilledRequests(TokenRates rates, TokenMix mix) {

    /** The same where prices have moved. */
    BilledRequests at(PriceLevel level) {
        return new BilledRequests(rates.at(level), mix);
    }

    /** The same where only a share of the requests is served. */
    BilledRequests ofShare(double share) {
        return new BilledRequests(rates, mix.ofShare(share));
    }
}
