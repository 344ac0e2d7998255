package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.model.pricelist.ListedPrice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A row as it stands in a list, with or without a price that can be compared.
 *
 * @param trouble what was wrong with its figures
 */
record ListRow(ListedPrice price, Optional<Reason> trouble) {

    /** {@code :free}, {@code :batch}, {@code -batch}, fine-tuned models. {@code -v1:0} is a version on Bedrock. */
    private static final Pattern OTHER_TERMS = Pattern.compile("(^|/)ft:.*|.*(:[a-z]+|[-/]batch)$");

    private static final TokenPrices NONE = new TokenPrices(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** A row that was left out before any of its figures was looked at. */
    static ListRow without(String provider, String model, Reason reason) {
        return new ListRow(
                new ListedPrice(provider, model, NONE, List.of(), OptionalDouble.empty(), OptionalLong.empty()),
                Optional.of(reason));
    }

    static ListRow of(
            String provider,
            String model,
            TokenPrices prices,
            List<LongContextTariff> longContext,
            RowAmounts amounts) {
        return new ListRow(
                new ListedPrice(provider, model, prices, longContext, OptionalDouble.empty(), OptionalLong.empty()),
                amounts.trouble());
    }

    ListRow withContext(OptionalLong contextTokens) {
        return new ListRow(
                new ListedPrice(
                        provider(), model(), price.prices(), price.longContext(), price.batchDiscount(), contextTokens),
                trouble);
    }

    ListRow withBatchDiscount(OptionalDouble discount) {
        return new ListRow(
                new ListedPrice(
                        provider(), model(), price.prices(), price.longContext(), discount, price.contextTokens()),
                trouble);
    }

    String provider() {
        return price.provider();
    }

    String model() {
        return price.model();
    }

    /** Why the row is left out; absent where it can be compared. */
    Optional<Reason> reason() {
        if (trouble.isPresent()) {
            return trouble;
        }
        if (model().isBlank()) {
            return Optional.of(Reason.DAMAGED);
        }
        if (OTHER_TERMS.matcher(model()).matches()) {
            return Optional.of(Reason.OTHER_TERMS);
        }
        boolean isPriced =
                price.prices().input().isPresent() && price.prices().output().isPresent();
        return isPriced ? Optional.empty() : Optional.of(Reason.NO_PRICE);
    }
}
