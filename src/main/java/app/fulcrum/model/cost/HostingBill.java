package app.fulcrum.model.cost;

import static app.fulcrum.model.cost.LineKind.FEES;
import static app.fulcrum.model.cost.LineKind.HARDWARE_OVERHEAD;
import static app.fulcrum.model.cost.LineKind.MONITORING;
import static app.fulcrum.model.cost.LineKind.PEOPLE;
import static app.fulcrum.model.cost.LineKind.SETUP;
import static app.fulcrum.model.cost.LineKind.STORAGE_AND_NETWORK;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The monthly bill of self-hosting: {@code (billed GPUs · rate + flat hardware) · (1 + overhead) + storage and network +
 * monitoring + people + set-up + fees}. It depends on the GPUs paid for, not on how busy they are.
 */
public final class HostingBill {

    private HostingBill() {}

    /** The bill for a number of billed GPUs. */
    public static CostBreakdown of(HostingTerms terms, long billedGpus) {
        Map<LineKind, Double> lines = new EnumMap<>(LineKind.class);
        terms.rate().perGpu().forEach(item -> lines.merge(item.kind(), item.usdPerMonth() * billedGpus, Double::sum));
        terms.rate().flat().forEach(item -> lines.merge(item.kind(), item.usdPerMonth(), Double::sum));
        double hardware =
                lines.values().stream().mapToDouble(Double::doubleValue).sum();
        lines.put(FEES, terms.running().feesUsdPerMonth());
        lines.put(HARDWARE_OVERHEAD, hardware * terms.overheadShare());
        lines.put(STORAGE_AND_NETWORK, terms.storageAndNetworkUsdPerMonth());
        lines.put(MONITORING, terms.monitoringUsdPerMonth());
        lines.put(PEOPLE, terms.running().peopleUsdPerMonth());
        lines.put(SETUP, terms.running().setupUsdPerMonth());
        List<LineItem> items = new ArrayList<>(lines.size());
        lines.forEach((kind, usdPerMonth) -> items.add(new LineItem(kind, usdPerMonth)));
        return new CostBreakdown(items);
    }

    /** What one more billed GPU adds, overhead included. */
    public static double usdPerGpuMonth(HostingTerms terms) {
        return sum(terms.rate().perGpu()) * (1 + terms.overheadShare());
    }

    /** What is paid without a single GPU. */
    public static double fixedUsdPerMonth(HostingTerms terms) {
        return sum(terms.rate().flat()) * (1 + terms.overheadShare())
                + terms.storageAndNetworkUsdPerMonth()
                + terms.monitoringUsdPerMonth()
                + terms.running().usdPerMonth();
    }

    private static double sum(List<LineItem> items) {
        double total = 0;
        for (LineItem item : items) {
            total += item.usdPerMonth();
        }
        return total;
    }
}
