package app.fulcrum.model.cost;

/**
 * Everything that decides a self-hosting bill apart from the number of GPUs.
 *
 * @param rate what a billed GPU costs
 * @param overheadShare added to all hardware lines, rented or owned
 * @param storageAndNetworkUsdPerMonth paid whatever the number of GPUs
 * @param monitoringUsdPerMonth paid whatever the number of GPUs
 * @param running people and set-up
 */
public record HostingTerms(
        GpuRate rate,
        double overheadShare,
        double storageAndNetworkUsdPerMonth,
        double monitoringUsdPerMonth,
        RunningCosts running) {

    /** The same where prices and pay have moved; storage, monitoring, energy and space stay. */
    public HostingTerms at(PriceLevel level) {
        return level.isUnmoved()
                ? this
                : new HostingTerms(
                        rate.at(level),
                        overheadShare,
                        storageAndNetworkUsdPerMonth,
                        monitoringUsdPerMonth,
                        running.at(level));
    }

    /** The same where a GPU is paid otherwise. */
    public HostingTerms with(GpuRate other) {
        return new HostingTerms(other, overheadShare, storageAndNetworkUsdPerMonth, monitoringUsdPerMonth, running);
    }

    /** The same without people and set-up. */
    public HostingTerms withoutPeople() {
        return new HostingTerms(
                rate, overheadShare, storageAndNetworkUsdPerMonth, monitoringUsdPerMonth, running.feesAlone());
    }
}
