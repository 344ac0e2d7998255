package app.fulcrum.storage.pricelist;

import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes the figures of one row out of a list, prices in dollars per 1,000,000 tokens, and remembers what was wrong with them.
 * Prices go through decimals, since lists write them per token and some with the noise of a float.
 */
final class RowAmounts {

    /** What dollars per token are shifted by. */
    static final int PER_TOKEN = 6;

    static final int PER_MILLION = 0;

    /** 1e-12 dollars per token: below it there is only noise. */
    private static final int DECIMALS = 6;

    private static final BigDecimal LOWEST = new BigDecimal("0.0001");
    private static final BigDecimal HIGHEST = new BigDecimal("2000");

    private final int shift;
    private final Set<Reason> troubles = EnumSet.noneOf(Reason.class);

    /** @param shift by how many places the list's prices are moved to be per 1,000,000 tokens */
    RowAmounts(int shift) {
        this.shift = shift;
    }

    /** The first thing that was wrong with a figure taken so far. */
    Optional<Reason> trouble() {
        return troubles.stream().findFirst();
    }

    /** The price under a name. Absent where there is none, and for 0 and below, which stand for no price or a changing one. */
    OptionalDouble price(JsonObject object, String name) {
        return object.member(name).map(this::price).orElse(OptionalDouble.empty());
    }

    OptionalDouble price(JsonValue value) {
        Optional<BigDecimal> amount =
                decimal(value).map(number -> number.movePointRight(shift)).filter(number -> number.signum() > 0);
        if (amount.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (amount.get().compareTo(LOWEST) < 0 || amount.get().compareTo(HIGHEST) > 0) {
            troubles.add(Reason.DOUBTFUL);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                amount.get().setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue());
    }

    /** A count of tokens; absent where there is none or 0. */
    OptionalLong tokens(JsonObject object, String name) {
        Optional<BigDecimal> count = object.member(name)
                .flatMap(this::decimal)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0);
        return count.isPresent() ? OptionalLong.of(count.get().longValue()) : OptionalLong.empty();
    }

    /** OpenRouter writes numbers as texts. */
    private Optional<BigDecimal> decimal(JsonValue value) {
        try {
            return switch (value) {
                case JsonNumber number -> Optional.of(new BigDecimal(number.text()));
                case JsonText text -> Optional.of(new BigDecimal(text.text()));
                case JsonNull _ -> Optional.empty();
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException _) {
            troubles.add(Reason.DAMAGED);
            return Optional.empty();
        }
    }
}
