package app.fulcrum.model.catalog;

import java.util.OptionalDouble;

/**
 * What a provider charges per 1,000,000 tokens of each kind, in US dollars. Reasoning tokens are billed as output.
 *
 * <p>An absent price is unknown or not offered; a price of 0 is really free.
 *
 * @param input fresh input
 * @param cacheRead input read from the provider's prompt cache
 * @param cacheWrite input written to the cache at its shorter lifetime
 * @param cacheWriteLong input written to the cache at its longer lifetime
 * @param output output, reasoning included
 */
public record TokenPrices(
        OptionalDouble input,
        OptionalDouble cacheRead,
        OptionalDouble cacheWrite,
        OptionalDouble cacheWriteLong,
        OptionalDouble output) {}
