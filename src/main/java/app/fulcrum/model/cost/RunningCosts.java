package app.fulcrum.model.cost;

/**
 * What an option costs every month whatever the volume, hardware aside.
 *
 * @param engineers full-time equivalents it keeps busy
 * @param usdPerEngineerYear loaded cost of one
 * @param setupUsd spent once, to get it running or to migrate
 * @param setupMonths months the set-up is spread over
 * @param feesUsdPerMonth platform fees, support plans and the like
 */
public record RunningCosts(
        double engineers, double usdPerEngineerYear, double setupUsd, double setupMonths, double feesUsdPerMonth) {

    private static final double MONTHS_PER_YEAR = 12;

    public static final RunningCosts NONE = new RunningCosts(0, 0, 0, 1, 0);

    /** The fees alone, without people and set-up. */
    public RunningCosts feesAlone() {
        return new RunningCosts(0, usdPerEngineerYear, 0, setupMonths, feesUsdPerMonth);
    }

    /** The same where pay has moved. */
    public RunningCosts at(PriceLevel level) {
        return new RunningCosts(engineers, usdPerEngineerYear * level.pay(), setupUsd, setupMonths, feesUsdPerMonth);
    }

    public double peopleUsdPerMonth() {
        return engineers * usdPerEngineerYear / MONTHS_PER_YEAR;
    }

    public double setupUsdPerMonth() {
        return setupUsd / setupMonths;
    }

    public double usdPerMonth() {
        return feesUsdPerMonth + peopleUsdPerMonth() + setupUsdPerMonth();
    }
}
