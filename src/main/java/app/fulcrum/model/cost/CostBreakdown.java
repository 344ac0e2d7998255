package app.fulcrum.model.cost;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A monthly bill. Lines of zero are kept, so that nobody has to wonder whether something was forgotten.
 *
 * @param items every line once, in the order of {@link LineKind}
 */
public record CostBreakdown(List<LineItem> items) {

    public CostBreakdown {
        items = List.copyOf(items);
    }

    /** Several bills as one: every line that one of them has. */
    public static CostBreakdown sum(List<CostBreakdown> bills) {
        SequencedMap<LineKind, Double> sums = new TreeMap<>();
        for (CostBreakdown bill : bills) {
            bill.items().forEach(item -> sums.merge(item.kind(), item.usdPerMonth(), Double::sum));
        }
        return new CostBreakdown(sums.entrySet().stream()
                .map(sum -> new LineItem(sum.getKey(), sum.getValue()))
                .toList());
    }

    public double usdPerMonth() {
        double total = 0;
        for (LineItem item : items) {
            total += item.usdPerMonth();
        }
        return total;
    }

    /** One line of the bill; 0 where the option has none of that kind. */
    public double usdPerMonth(LineKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .mapToDouble(LineItem::usdPerMonth)
                .sum();
    }

    /** What a million tokens cost on the whole, idle time and people included. */
    public double usdPerMillionTokens(double tokensPerDay, double daysPerMonth) {
        return usdPerMonth() / (tokensPerDay * daysPerMonth) * 1e6;
    }
}
