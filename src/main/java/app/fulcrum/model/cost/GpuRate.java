package app.fulcrum.model.cost;

import app.fulcrum.model.unit.Lists;
import java.util.List;

/** What one billed GPU costs per month, before overhead, and how that is made up. */
public sealed interface GpuRate {

    /** Lines of so many GPUs, in the order of {@link LineKind}. */
    List<LineItem> lines(BilledGpus gpus);

    /** What one more GPU adds. */
    double usdPerGpu();

    /** What is paid once, whatever the number of GPUs. */
    double flatUsd();

    /** The same where prices have moved. */
    GpuRate at(PriceLevel level);

    /** What one more GPU is paid at. */
    default GpuRate ofOneMore() {
        return this;
    }

    /**
     * Paid in two parts.
     *
     * @param first what the first ones are paid at
     * @param firstGpus how many these are, at least 1
     * @param areFirstAlwaysBilled whether they are paid for where fewer are needed
     * @param others what all others are paid at
     */
    record InTwoParts(GpuRate first, long firstGpus, boolean areFirstAlwaysBilled, GpuRate others) implements GpuRate {

        @Override
        public GpuRate at(PriceLevel level) {
            return new InTwoParts(
                    first.at(areFirstAlwaysBilled ? level.ofReserved() : level),
                    firstGpus,
                    areFirstAlwaysBilled,
                    others.at(level));
        }

        @Override
        public List<LineItem> lines(BilledGpus gpus) {
            BilledGpus paidFirst = gpus.first(firstGpus);
            List<LineItem> ofFirst = first.lines(paidFirst);
            List<LineItem> ofOthers = others.lines(gpus.without(paidFirst));
            return Lists.byPlace(
                    ofOthers.size(),
                    place -> new LineItem(
                            ofOthers.get(place).kind(),
                            ofFirst.get(place).usdPerMonth()
                                    + ofOthers.get(place).usdPerMonth()));
        }

        @Override
        public double usdPerGpu() {
            return others.usdPerGpu();
        }

        @Override
        public double flatUsd() {
            return others.flatUsd();
        }

        @Override
        public GpuRate ofOneMore() {
            return others;
        }
    }

    /** Rented by the hour: every billed GPU is paid for all billed hours, busy or not. */
    record RentedByHour(double usdPerGpuHour, double billedHoursPerMonth) implements GpuRate {

        @Override
        public GpuRate at(PriceLevel level) {
            return new RentedByHour(usdPerGpuHour * level.prices(), billedHoursPerMonth);
        }

        @Override
        public List<LineItem> lines(BilledGpus gpus) {
            return List.of(new LineItem(LineKind.GPU_RENT, usdPerGpu() * gpus.mean()));
        }

        @Override
        public double usdPerGpu() {
            return usdPerGpuHour * billedHoursPerMonth;
        }

        @Override
        public double flatUsd() {
            return 0;
        }
    }

    /** Rented at a monthly price. */
    record RentedByMonth(double usdPerGpuMonth) implements GpuRate {

        @Override
        public GpuRate at(PriceLevel level) {
            return new RentedByMonth(usdPerGpuMonth * level.prices());
        }

        @Override
        public List<LineItem> lines(BilledGpus gpus) {
            return List.of(new LineItem(LineKind.GPU_RENT, usdPerGpuMonth * gpus.mean()));
        }

        @Override
        public double usdPerGpu() {
            return usdPerGpuMonth;
        }

        @Override
        public double flatUsd() {
            return 0;
        }
    }

    /**
     * Bought and run.
     *
     * @param purchase what it costs to have it
     * @param power what it costs to run it
     */
    record Owned(Purchase purchase, Power power) implements GpuRate {

        @Override
        public GpuRate at(PriceLevel level) {
            return new Owned(purchase.at(level), power);
        }

        @Override
        public List<LineItem> lines(BilledGpus gpus) {
            return capital().lines(power, gpus.mean(), flatUsd());
        }

        @Override
        public double usdPerGpu() {
            return capital().usdPerGpu(power);
        }

        private Capital capital() {
            return new Capital(
                    purchase.depreciationUsdPerMonth(), purchase.capitalUsdPerMonth(), purchase.supportUsdPerMonth());
        }

        @Override
        public double flatUsd() {
            return power.colocationFlatUsdPerMonth();
        }
    }

    /**
     * Bought before and run: what was paid is gone, and what it would be sold for is given up instead.
     *
     * @param purchase what it costs to have one that is bought now
     * @param resaleUsd what it would be sold for; 0 where nobody says
     * @param power what it costs to run it
     */
    record BoughtBefore(Purchase purchase, double resaleUsd, Power power) implements GpuRate {

        @Override
        public GpuRate at(PriceLevel level) {
            return new BoughtBefore(purchase.at(level), resaleUsd, power);
        }

        @Override
        public List<LineItem> lines(BilledGpus gpus) {
            return capital().lines(power, gpus.mean(), flatUsd());
        }

        @Override
        public double usdPerGpu() {
            return capital().usdPerGpu(power);
        }

        /** What is paid as one sum is paid whoever bought the GPUs when. */
        @Override
        public double flatUsd() {
            return 0;
        }

        /** Whether having one costs what having one bought now does. */
        public boolean isLike(Owned bought) {
            return capital().equals(bought.capital());
        }

        private Capital capital() {
            double left = Math.min(purchase.residualUsd(), resaleUsd);
            return new Capital(
                    purchase.depreciationUsdPerMonth(resaleUsd, left),
                    purchase.capitalUsdPerMonth(resaleUsd, left),
                    purchase.supportUsdPerMonth());
        }
    }

    /**
     * What having one GPU costs in a month.
     *
     * @param depreciationUsd what it loses in value
     * @param costUsd what the money in it costs
     * @param supportUsd its maintenance
     */
    record Capital(double depreciationUsd, double costUsd, double supportUsd) {

        private List<LineItem> lines(Power power, double gpus, double flatUsd) {
            return List.of(
                    new LineItem(LineKind.DEPRECIATION, depreciationUsd * gpus),
                    new LineItem(LineKind.COST_OF_CAPITAL, costUsd * gpus),
                    new LineItem(LineKind.SUPPORT, supportUsd * gpus),
                    new LineItem(LineKind.ENERGY, power.energyUsdPerMonth() * gpus),
                    new LineItem(LineKind.COLOCATION, power.colocationUsdPerMonth() * gpus + flatUsd));
        }

        private double usdPerGpu(Power power) {
            return depreciationUsd + costUsd + supportUsd + power.energyUsdPerMonth() + power.colocationUsdPerMonth();
        }
    }

    /**
     * The capital in one GPU, with its share of the server around it.
     *
     * @param capexUsd paid at the start
     * @param residualShare share of it still there at the end
     * @param months how long it is kept
     * @param costOfCapitalPerYear what the money bound in it costs, as a share per year
     * @param supportSharePerYear maintenance, as a share of the purchase price per year
     */
    record Purchase(
            double capexUsd,
            double residualShare,
            double months,
            double costOfCapitalPerYear,
            double supportSharePerYear) {

        /** The same bought where prices have moved. */
        Purchase at(PriceLevel level) {
            return new Purchase(
                    capexUsd * level.prices(), residualShare, months, costOfCapitalPerYear, supportSharePerYear);
        }

        /** {@code (capex − residual) / months}. */
        public double depreciationUsdPerMonth() {
            return depreciationUsdPerMonth(capexUsd, residualUsd());
        }

        /** The yearly rate over twelve, on the mean of what is bound at the start and at the end. */
        public double capitalUsdPerMonth() {
            return capitalUsdPerMonth(capexUsd, residualUsd());
        }

        public double supportUsdPerMonth() {
            return supportSharePerYear * capexUsd / 12;
        }

        /** What is left of the purchase price at the end. */
        public double residualUsd() {
            return capexUsd * residualShare;
        }

        private double depreciationUsdPerMonth(double atStart, double atEnd) {
            return (atStart - atEnd) / months;
        }

        private double capitalUsdPerMonth(double atStart, double atEnd) {
            return costOfCapitalPerYear / 12 * (atStart + atEnd) / 2;
        }
    }

    /**
     * Power and space of one GPU, with its share of the server around it.
     *
     * @param kwPerGpu IT load
     * @param pue facility power over IT power
     * @param usdPerKwh price of electricity
     * @param poweredHoursPerMonth hours it draws that load
     * @param colocationUsdPerKwMonth space and cooling, per kW of IT load
     * @param colocationFlatUsdPerMonth space paid as one sum, whatever the number of GPUs
     */
    record Power(
            double kwPerGpu,
            double pue,
            double usdPerKwh,
            double poweredHoursPerMonth,
            double colocationUsdPerKwMonth,
            double colocationFlatUsdPerMonth) {

        /** The same where the sum for space is paid elsewhere. */
        public Power withoutFlat() {
            return new Power(kwPerGpu, pue, usdPerKwh, poweredHoursPerMonth, colocationUsdPerKwMonth, 0);
        }

        public double energyUsdPerMonth() {
            return kwPerGpu * pue * usdPerKwh * poweredHoursPerMonth;
        }

        public double colocationUsdPerMonth() {
            return kwPerGpu * colocationUsdPerKwMonth;
        }
    }
}
