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
import static app.fulcrum.model.cost.LineKind.UNITS;

import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.FlooredLine;
import app.fulcrum.model.curve.LimitedCurve;
import app.fulcrum.model.curve.SpilloverCurve;
import app.fulcrum.model.curve.SpilloverCurve.Bought;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The monthly bill of an API, closed or hosted open.
 *
 * <p>{@code days · T/1e6 · Σ_k (i_k·[(1−c−w)·p_in + c·p_read + w·p_write] + o_k·p_out) · (1 − b·batchDiscount)
 * · (1 − negotiatedDiscount) · (1 + surcharge) · ((1−h) + h·peakFactor) + days · T · requests per token · request fee + cache
 * storage + units · unit price}, and no less than a minimum; {@code + people + set-up + fees}. Of tokens only those are paid
 * that units bought by the month do not serve. T is tokens per day, k the classes of requests by
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
        Optional<Bought> bought =
                terms.units().map(units -> spilling(terms, units).boughtAt((long) tokensPerDay));
        double paidByToken = bought.map(Bought::spilledShare).orElse(1.0);
        List<LineItem> items = new ArrayList<>(TOKEN_KINDS.size() + 7);
        double used = 0;
        for (LineKind kind : TOKEN_KINDS) {
            used += add(kind, millionsPerMonth * paidByToken * usdPerMillion(terms, kind), items);
        }
        used += add(REQUEST_FEES, tokensPerMonth * terms.beside().requestUsdPerToken(), items);
        used += add(CACHE_STORAGE, terms.beside().cacheStorageUsdPerMonth(), items);
        used += add(UNITS, bought.map(units -> usdOf(units, terms)).orElse(0.0), items);
        add(MINIMUM_SPEND, Math.max(0, terms.minimumUsdPerMonth() - used), items);
        add(FEES, terms.running().feesUsdPerMonth(), items);
        add(PEOPLE, terms.running().peopleUsdPerMonth(), items);
        add(SETUP, terms.running().setupUsdPerMonth(), items);
        return new CostBreakdown(items);
    }

    private static double usdOf(Bought bought, ApiTerms terms) {
        return bought.units() * terms.units().orElseThrow().blocks().usdPerUnitMonth();
    }

    private static double add(LineKind kind, double usdPerMonth, List<LineItem> items) {
        items.add(new LineItem(kind, usdPerMonth));
        return usdPerMonth;
    }

    /** The bill over all volumes that the limits let through. */
    public static CostCurve curve(ApiTerms terms) {
        CostCurve curve = unlimited(terms);
        long limit = terms.lastTokensPerDay();
        if (limit >= Volumes.LARGEST) {
            return curve;
        }
        long last = curve instanceof SpilloverCurve spilling ? spilling.lastSpillingNoMore(limit) : limit;
        return new LimitedCurve(curve, Math.min(last, curve.lastServed()));
    }

    private static CostCurve unlimited(ApiTerms terms) {
        if (terms.units().isPresent()) {
            return spilling(terms, terms.units().get());
        }
        ApiLine line = line(terms);
        double floor = terms.running().usdPerMonth() + terms.minimumUsdPerMonth();
        return floor > line.fixedUsdPerMonth() ? new FlooredLine(line, floor) : line;
    }

    /** Units bought by the month, and what is above them by the token. */
    public static SpilloverCurve spilling(ApiTerms terms, UnitTerms units) {
        return new SpilloverCurve(
                units.profile(),
                units.tokensPerDayPerUnit(),
                units.blocks(),
                units.count(),
                usdPerMillion(terms) * terms.daysPerMonth() / 1e6,
                terms.beside().requestUsdPerToken() * terms.daysPerMonth(),
                terms.beside().cacheStorageUsdPerMonth(),
                terms.minimumUsdPerMonth(),
                terms.running().usdPerMonth());
    }

    /** The bill over all volumes without a minimum, limits or units. */
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
