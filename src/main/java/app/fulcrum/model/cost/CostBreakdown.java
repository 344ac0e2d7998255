package app.fulcrum.model.cost;

import java.util.List;

/**
 * A monthly bill. Lines of zero are kept, so that nobody has to wonder whether something was forgotten.
 *
 * @param items every line once, in the order of {@link LineKind}
 */
public record CostBreakdown(List<LineItem> items) {

    public CostBreakdown {
        items = List.copyOf(items);
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
