package app.fulcrum.model.cost;

import static app.fulcrum.model.cost.LineKind.CACHE_READS;
import static app.fulcrum.model.cost.LineKind.CACHE_STORAGE;
import static app.fulcrum.model.cost.LineKind.CACHE_WRITES;
import static app.fulcrum.model.cost.LineKind.FEES;
import static app.fulcrum.model.cost.LineKind.INPUT_TOKENS;
import static app.fulcrum.model.cost.LineKind.MINIMUM_SPEND;
import static app.fulcrum.model.cost.LineKind.OUTPUT_TOKENS;
import static app.fulcrum.model.cost.LineKind.PEOPLE;
import static app.fulcrum.model.cost.LineKind.REASONING_TOKENS;
import static app.fulcrum.model.cost.LineKind.REQUEST_FEES;
import static app.fulcrum.model.cost.LineKind.SETUP;

import app.fulcrum.model.crossover.ApiLine;
import app.fulcrum.model.crossover.CostCurve;
import app.fulcrum.model.crossover.FlooredLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The monthly bill of an API, closed or hosted open.
 *
 * <p>{@code days · T/1e6 · Σ_k (i_k·[(1−c−w)·p_in + c·p_read + w·p_write] + o_k·p_out) · (1 − b·batchDiscount)
 * · (1 − negotiatedDiscount) · (1 + surcharge) · ((1−h) + h·peakFactor) + days · T · requests per token · request fee + cache
 * storage}, and no less than a minimum; {@code + people + set-up + fees}. T is tokens per day, k the classes of requests by
 * length, i and o what is billed of input and output for a token of the workload, c and w the shares of input read from and
 * written to the cache, b the share of batch work, and h that of tokens in peak hours.
 */
public final class ApiBill {

    private static final List<LineKind> TOKEN_KINDS =
            List.of(INPUT_TOKENS, CACHE_READS, CACHE_WRITES, OUTPUT_TOKENS, REASONING_TOKENS);

    private ApiBill() {}

    /** The bill at a volume. */
    public static CostBreakdown at(ApiTerms terms, double tokensPerDay) {
        double tokensPerMonth = terms.daysPerMonth() * tokensPerDay;
        double millionsPerMonth = tokensPerMonth / 1e6;
        List<LineItem> items = new ArrayList<>(TOKEN_KINDS.size() + 6);
        double used = 0;
        for (LineKind kind : TOKEN_KINDS) {
            used += add(kind, millionsPerMonth * usdPerMillion(terms, kind), items);
        }
        used += add(REQUEST_FEES, tokensPerMonth * terms.beside().requestUsdPerToken(), items);
        used += add(CACHE_STORAGE, terms.beside().cacheStorageUsdPerMonth(), items);
        add(MINIMUM_SPEND, Math.max(0, terms.minimumUsdPerMonth() - used), items);
        add(FEES, terms.running().feesUsdPerMonth(), items);
        add(PEOPLE, terms.running().peopleUsdPerMonth(), items);
        add(SETUP, terms.running().setupUsdPerMonth(), items);
        return new CostBreakdown(items);
    }

    private static double add(LineKind kind, double usdPerMonth, List<LineItem> items) {
        items.add(new LineItem(kind, usdPerMonth));
        return usdPerMonth;
    }

    /** The bill over all volumes. */
    public static CostCurve curve(ApiTerms terms) {
        ApiLine line = line(terms);
        double floor = terms.running().usdPerMonth() + terms.minimumUsdPerMonth();
        return floor > line.fixedUsdPerMonth() ? new FlooredLine(line, floor) : line;
    }

    /** The bill over all volumes without a minimum. */
    public static ApiLine line(ApiTerms terms) {
        double usdPerToken = usdPerMillion(terms) * terms.daysPerMonth() / 1e6;
        return new ApiLine(
                terms.running().usdPerMonth() + terms.beside().cacheStorageUsdPerMonth(),
                usdPerToken + terms.beside().requestUsdPerToken() * terms.daysPerMonth());
    }

    /** What is billed for a million tokens of the workload after discounts and surcharges, without anything beside them. */
    public static double usdPerMillion(ApiTerms terms) {
        double sum = 0;
        for (LineKind kind : TOKEN_KINDS) {
            sum += usdPerMillion(terms, kind);
        }
        return sum;
    }

    /** What the tokens of one kind contribute to the price of a million tokens of the workload. */
    private static double usdPerMillion(ApiTerms terms, LineKind kind) {
        double sum = 0;
        for (BilledRequests requests : terms.requests()) {
            sum += requests.mix().tokensOf(kind)
                    * requests.rates().of(kind)
                    * terms.factors().of(kind, terms.batchShare());
        }
        return sum;
    }
}
