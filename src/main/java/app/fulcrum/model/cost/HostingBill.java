package app.fulcrum.model.cost;

import static app.fulcrum.model.cost.LineKind.FEES;
import static app.fulcrum.model.cost.LineKind.HARDWARE_OVERHEAD;
import static app.fulcrum.model.cost.LineKind.MONITORING;
import static app.fulcrum.model.cost.LineKind.PEOPLE;
import static app.fulcrum.model.cost.LineKind.SETUP;
import static app.fulcrum.model.cost.LineKind.STORAGE_AND_NETWORK;

import java.util.ArrayList;
import java.util.List;

/**
 * The monthly bill of self-hosting: {@code (billed GPUs · rate + flat hardware) · (1 + overhead) + storage and network +
 * monitoring + people + set-up + fees}. It depends on the GPUs paid for, not on how busy they are.
 */
public final class HostingBill {

    private HostingBill() {}

    /** The bill for a number of GPUs that are billed all the time. */
    public static CostBreakdown of(HostingTerms terms, long billedGpus) {
        return of(terms, BilledGpus.always(billedGpus));
    }

    /** The bill for the GPUs that are billed. */
    public static CostBreakdown of(HostingTerms terms, BilledGpus billedGpus) {
        List<LineItem> hardware = terms.rate().lines(billedGpus);
        List<LineItem> items = new ArrayList<>(hardware.size() + 6);
        items.add(new LineItem(FEES, terms.running().feesUsdPerMonth()));
        items.addAll(hardware);
        items.add(new LineItem(HARDWARE_OVERHEAD, sum(hardware) * terms.overheadShare()));
        items.add(new LineItem(STORAGE_AND_NETWORK, terms.storageAndNetworkUsdPerMonth()));
        items.add(new LineItem(MONITORING, terms.monitoringUsdPerMonth()));
        items.add(new LineItem(PEOPLE, terms.running().peopleUsdPerMonth()));
        items.add(new LineItem(SETUP, terms.running().setupUsdPerMonth()));
        return new CostBreakdown(items);
    }

    private static double sum(List<LineItem> items) {
        double total = 0;
        for (LineItem item : items) {
            total += item.usdPerMonth();
        }
        return total;
    }

    /** What one more billed GPU adds, overhead included. */
    public static double usdPerGpuMonth(HostingTerms terms) {
        return usdPerGpuMonth(terms, terms.rate());
    }

    /** What a GPU paid at a rate adds, overhead included. */
    public static double usdPerGpuMonth(HostingTerms terms, GpuRate rate) {
        return rate.usdPerGpu() * (1 + terms.overheadShare());
    }

    /** What is paid without a single GPU. */
    public static double fixedUsdPerMonth(HostingTerms terms) {
        return terms.rate().flatUsd() * (1 + terms.overheadShare())
                + terms.storageAndNetworkUsdPerMonth()
                + terms.monitoringUsdPerMonth()
                + terms.running().usdPerMonth();
    }
}
