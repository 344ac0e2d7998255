package app.fulcrum.model.cost;

/**
 * What an API bills beside its tokens, neither discounted nor surcharged.
 *
 * @param usdPerRequest fee for every request
 * @param tokensPerRequest input and output of a request
 * @param cacheStorageUsdPerMonth for tokens held in the cache
 */
public record BesideTokens(double usdPerRequest, double tokensPerRequest, double cacheStorageUsdPerMonth) {

    public static final BesideTokens NOTHING = new BesideTokens(0, 1, 0);

    /** The same where prices have moved. */
    BesideTokens at(PriceLevel level) {
        return new BesideTokens(
                usdPerRequest * level.prices(), tokensPerRequest, cacheStorageUsdPerMonth * level.prices());
    }

    /** The same where only a share of the requests is served. */
    BesideTokens ofShare(double share) {
        return new BesideTokens(usdPerRequest, tokensPerRequest / share, cacheStorageUsdPerMonth);
    }

    /** What requests cost for each token they are made of. */
    double requestUsdPerToken() {
        return usdPerRequest / tokensPerRequest;
    }
}
