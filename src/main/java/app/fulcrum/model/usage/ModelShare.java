package app.fulcrum.model.usage;

import java.util.OptionalDouble;

/**
 * A model's part of the whole.
 *
 * @param seller as in {@link UsageEntry}
 * @param model as in {@link UsageEntry}
 * @param ofTokens 0 to 1; absent where the model's tokens are not counted
 * @param ofMoney absent where nothing is told of what was paid for it; above 1 or below 0 where corrections are
 */
public record ModelShare(String seller, String model, OptionalDouble ofTokens, OptionalDouble ofMoney) {}
