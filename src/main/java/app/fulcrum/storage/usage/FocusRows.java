package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.UsedRow.Named;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The FinOps Open Cost and Usage Specification, versions 1.0 to 1.4. It has no column for a model or a kind of token: both are found in
 * what the SKU is called. What was paid is the effective cost, with commitments spread, or else the billed one.
 */
final class FocusRows {

    static final List<String> COLUMNS = List.of(
            "chargeperiodstart",
            "chargeperiodend",
            "chargecategory",
            "chargeclass",
            "billedcost",
            "effectivecost",
            "listcost",
            "consumedquantity",
            "consumedunit",
            "pricingquantity",
            "pricingunit",
            "x_consumedtokens",
            "billingcurrency",
            "servicecategory",
            "servicesubcategory",
            "servicename",
            "serviceprovidername",
            "providername",
            "skumeter",
            "skupricedetails",
            "chargedescription");

    private static final String[] STARTS = {"chargeperiodstart"};
    private static final String[] ENDS = {"chargeperiodend"};

    private static final Pattern UNIT = Pattern.compile(
            "(1)?\\s*(k|thousand|m|million|1000|1,000|1000000|1,000,000)?\\s*(?:(?:input|output|cached)\\s+)?tokens?");

    private static final Pattern SERVICE =
            Pattern.compile("bedrock|openai|anthropic|claude|vertex ai|gemini|generative ai|foundry|mistral|deepseek");

    private static final Pattern WRITE = Pattern.compile("cache[d_ -]*(write|writing|creation)");
    private static final Pattern READ = Pattern.compile("cache[_ -]*(read|hit)|cached|cchd");
    private static final Pattern ONE_HOUR = Pattern.compile("(?<![\\d.])1 ?-?h(ou)?r?(?!\\p{Alpha})");
    private static final Pattern OUTPUT =
            Pattern.compile("output|(?<!\\p{Alpha})(out|outp|opt|completion)(?!\\p{Alpha})");
    private static final Pattern INPUT = Pattern.compile("input|(?<!\\p{Alpha})(in|inp|inpt|prompt)(?!\\p{Alpha})");
    private static final Pattern OTHER_TIER = Pattern.compile("priority|flex|provisioned");

    private static final int MOST_DIGITS = 15;

    private FocusRows() {}

    static boolean isOne(Set<String> names) {
        return names.contains("billedcost") && names.contains("chargeperiodstart");
    }

    static UsedRow read(UsageRow row) throws DamagedField, OmittedRow {
        String category = row.word("chargecategory");
        if (!category.isEmpty() && !category.equals("usage")) {
            throw new OmittedRow(Omission.NOT_USAGE);
        }
        Optional<BigDecimal> quantity = tokens(row);
        if (quantity.isEmpty() && !isOfModels(row)) {
            throw new OmittedRow(Omission.OTHER_SERVICE);
        }
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        FocusSku sku = FocusSku.of(row);
        boolean isTakenBack = quantity.filter(amount -> amount.signum() < 0).isPresent();
        if (isTakenBack && !row.word("chargeclass").equals("correction")) {
            throw new DamagedField("consumedquantity");
        }
        Named named = named(row, sku);
        Optional<BigDecimal> effective = row.amount("effectivecost");
        Optional<BigDecimal> paid = effective.isPresent() ? effective : row.amount("billedcost");
        return new UsedRow(
                time,
                named.seller(),
                named.model(),
                named.tier(),
                quantity.map(amount -> ofKind(amount, sku.words())),
                OptionalLong.empty(),
                Money.of(row.word("billingcurrency"), paid, row.amount("listcost")),
                isTakenBack);
    }

    private static Named named(UsageRow row, FocusSku sku) {
        String seller = row.text("serviceprovidername")
                .or(() -> row.text("providername"))
                .orElse("");
        return new Named(ForeignNames.seller(seller), sku.model(), tier(sku.words()));
    }

    private static boolean isOfModels(UsageRow row) {
        return row.word("servicecategory").equals("ai and machine learning")
                || SERVICE.matcher(row.word("servicename")).find();
    }

    /** How many tokens, below zero where some are taken back; absent where something else is counted. */
    private static Optional<BigDecimal> tokens(UsageRow row) throws DamagedField {
        Optional<BigDecimal> consumed = inTokens(row, "consumedquantity", "consumedunit");
        if (consumed.isPresent()) {
            return consumed;
        }
        Optional<BigDecimal> priced = inTokens(row, "pricingquantity", "pricingunit");
        return priced.isPresent() ? priced : row.amount("x_consumedtokens").map(FocusRows::whole);
    }

    private static Optional<BigDecimal> inTokens(UsageRow row, String quantity, String unit) throws DamagedField {
        Matcher tokens = UNIT.matcher(row.word(unit));
        if (!tokens.matches()) {
            return Optional.empty();
        }
        int power = power(tokens.group(2));
        Optional<BigDecimal> amount = row.amount(quantity).map(many -> whole(many.movePointRight(power)));
        if (amount.filter(many -> many.precision() - many.scale() > MOST_DIGITS).isPresent()) {
            throw new DamagedField(quantity);
        }
        return amount;
    }

    private static int power(@Nullable String multiple) {
        return switch (multiple) {
            case null -> 0;
            case "k", "thousand", "1000", "1,000" -> 3;
            default -> 6;
        };
    }

    private static BigDecimal whole(BigDecimal tokens) {
        return tokens.setScale(0, RoundingMode.HALF_UP);
    }

    private static TokenCounts ofKind(BigDecimal quantity, String sku) {
        long count = quantity.abs().longValue();
        if (WRITE.matcher(sku).find()) {
            return ONE_HOUR.matcher(sku).find()
                    ? new TokenCounts(0, 0, 0, count, 0, 0, Set.of())
                    : new TokenCounts(0, 0, count, 0, 0, 0, Set.of());
        }
        if (READ.matcher(sku).find()) {
            return new TokenCounts(0, count, 0, 0, 0, 0, Set.of());
        }
        if (OUTPUT.matcher(sku).find()) {
            return new TokenCounts(0, 0, 0, 0, count, 0, Set.of());
        }
        return INPUT.matcher(sku).find()
                ? new TokenCounts(count, 0, 0, 0, 0, 0, Set.of())
                : new TokenCounts(0, 0, 0, 0, 0, count, EnumSet.of(Untold.KINDS));
    }

    /** A bill has SKUs of their own for batch work and for other tiers; the usual one is not named. */
    private static UsageTier tier(String sku) {
        if (sku.contains("batch")) {
            return UsageTier.BATCH;
        }
        return OTHER_TIER.matcher(sku).find() ? UsageTier.OTHER : UsageTier.STANDARD;
    }
}
