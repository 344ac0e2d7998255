package app.fulcrum.model.cost;

import static app.fulcrum.model.cost.LineKind.CACHE_READS;
import static app.fulcrum.model.cost.LineKind.CACHE_STORAGE;
import static app.fulcrum.model.cost.LineKind.CACHE_WRITES;
import static app.fulcrum.model.cost.LineKind.FEES;
import static app.fulcrum.model.cost.LineKind.INPUT_TOKENS;
import static app.fulcrum.model.cost.LineKind.OUTPUT_TOKENS;
import static app.fulcrum.model.cost.LineKind.PEOPLE;
import static app.fulcrum.model.cost.LineKind.REASONING_TOKENS;
import static app.fulcrum.model.cost.LineKind.REQUEST_FEES;
import static app.fulcrum.model.cost.LineKind.SETUP;

import app.fulcrum.model.crossover.ApiLine;
import java.util.List;

/**
 * The monthly bill of an API, closed or hosted open.
 *
 * <p>{@code days · T/1e6 · (s·[(1−c−w)·p_in + c·p_read + w·p_write] + (1−s)·p_out) · (1 − b·batchDiscount)
 * · (1 − negotiatedDiscount) · (1 + surcharge) · ((1−h) + h·peakFactor) + days · T/(I+O) · request fee + cache storage
 * + people + set-up + fees}, with T tokens per day, s the share of input, c and w the shares of input read from and written
 * to the cache, b the share of batch work, h that of tokens in peak hours, and I+O the tokens of a request.
 */
public final class ApiBill {

    private static final List<LineKind> TOKEN_KINDS =
            List.of(INPUT_TOKENS, CACHE_READS, CACHE_WRITES, OUTPUT_TOKENS, REASONING_TOKENS);

    private ApiBill() {}

    /** The bill at a volume. */
    public static CostBreakdown at(ApiTerms terms, double tokensPerDay) {
        double tokensPerMonth = terms.daysPerMonth() * tokensPerDay;
        double millionsPerMonth = tokensPerMonth / 1e6;
        return new CostBreakdown(List.of(
                new LineItem(INPUT_TOKENS, millionsPerMonth * usdPerMillion(terms, INPUT_TOKENS)),
                new LineItem(CACHE_READS, millionsPerMonth * usdPerMillion(terms, CACHE_READS)),
                new LineItem(CACHE_WRITES, millionsPerMonth * usdPerMillion(terms, CACHE_WRITES)),
                new LineItem(OUTPUT_TOKENS, millionsPerMonth * usdPerMillion(terms, OUTPUT_TOKENS)),
                new LineItem(REASONING_TOKENS, millionsPerMonth * usdPerMillion(terms, REASONING_TOKENS)),
                new LineItem(REQUEST_FEES, tokensPerMonth * terms.beside().requestUsdPerToken()),
                new LineItem(CACHE_STORAGE, terms.beside().cacheStorageUsdPerMonth()),
                new LineItem(FEES, terms.running().feesUsdPerMonth()),
                new LineItem(PEOPLE, terms.running().peopleUsdPerMonth()),
                new LineItem(SETUP, terms.running().setupUsdPerMonth())));
    }

    /** The bill over all volumes. */
    public static ApiLine line(ApiTerms terms) {
        double usdPerToken = usdPerMillion(terms) * terms.daysPerMonth() / 1e6;
        return new ApiLine(
                terms.running().usdPerMonth() + terms.beside().cacheStorageUsdPerMonth(),
                usdPerToken + terms.beside().requestUsdPerToken() * terms.daysPerMonth());
    }

    /** What a million tokens of the workload's mix cost after discounts and surcharges, without anything beside them. */
    public static double usdPerMillion(ApiTerms terms) {
        double sum = 0;
        for (LineKind kind : TOKEN_KINDS) {
            sum += usdPerMillion(terms, kind);
        }
        return sum;
    }

    /** What the tokens of one kind contribute to the price of a million tokens of all kinds. */
    private static double usdPerMillion(ApiTerms terms, LineKind kind) {
        return terms.mix().shareOf(kind)
                * terms.rates().of(kind)
                * terms.factors().of(kind, terms.mix().batchShare());
    }
}
