package app.fulcrum.model.outlook;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.MixContender;
import app.fulcrum.model.cost.BilledGpus;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.outlook.AlternativeOutlook.End;
import app.fulcrum.model.outlook.Demand.Hardware;
import app.fulcrum.model.outlook.Owned.Trade;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.HardwareTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.throughput.RateLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One alternative from the month it begins in to the last: what it needs, what is bought and reserved for it, and what is paid. */
final class Walk {

    private final MonthlyContenders contenders;
    private final OutlookTerms terms;
    private final int place;
    private final int start;
    private final boolean isIncumbent;
    private final RateLevel level;
    private final Values values;
    private final AlternativeResolution running;
    private final Owned owned = new Owned();
    private final Reserved reservedServers;
    private final Reserved committed;
    private Optional<LayoutCapacity> kept = Optional.empty();

    /**
     * @param place of the alternative
     * @param start the month it begins in
     * @param isIncumbent whether it is there already, so that nothing is paid to begin
     * @param level how fast its model runs
     */
    Walk(MonthlyContenders contenders, int place, int start, boolean isIncumbent, RateLevel level) {
        this.contenders = contenders;
        this.terms = contenders.terms();
        this.place = place;
        this.start = start;
        this.isIncumbent = isIncumbent;
        this.level = level;
        Contender first = in(start);
        this.values = first.base();
        this.running = first instanceof MixContender mix ? mix.first().resolution() : first.resolution();
        this.reservedServers = reserved();
        this.committed = reserved();
    }

    private Reserved reserved() {
        return new Reserved(termMonths(), running.base().getOrElse(Input.UPFRONT_SHARE, 0), start);
    }

    private OptionalInt termMonths() {
        return contenders.termMonths(running.alternative());
    }

    private Contender in(int month) {
        return contenders.in(month, start).get(place);
    }

    /** The months from the one it begins in. */
    AlternativeOutlook toTheEnd() {
        List<OutlookMonth> months = new ArrayList<>();
        for (int month = start; month <= terms.months(); month++) {
            Contender there = in(month);
            boolean isSold = contenders.isSold(there.alternative(), month);
            Optional<Demand> demand =
                    isSold ? Demand.of(there, terms.tokensPerDay(month), level, kept) : Optional.empty();
            if (demand.isEmpty()) {
                return new AlternativeOutlook(
                        there.alternative().id(), months, Optional.of(end(there, month, isSold)), termMonths(), 0);
            }
            months.add(month(month, demand.get()));
        }
        double resale = owned.usdAtEndOf(terms.months());
        months.set(months.size() - 1, months.getLast().paying(-resale));
        return new AlternativeOutlook(in(start).alternative().id(), months, Optional.empty(), termMonths(), resale);
    }

    private End end(Contender there, int month, boolean isSold) {
        if (isSold) {
            return there.terms().isEmpty() ? End.NO_PRICE : End.NOT_SERVED;
        }
        boolean isSoldLater = month == start
                && IntStream.rangeClosed(month + 1, terms.months())
                        .anyMatch(later -> contenders.isSold(there.alternative(), later));
        return isSoldLater ? End.NOT_YET_SOLD : End.NOT_SOLD;
    }

    private OutlookMonth month(int month, Demand demand) {
        if (demand.hardware().isEmpty()) {
            return month(month, demand.beside(), 0, Trade.NONE, 0);
        }
        Hardware needed = demand.hardware().get();
        return needed.terms().rate().ofOneMore() instanceof GpuRate.Owned bought
                ? owning(month, demand, needed, bought)
                : renting(month, demand, needed);
    }

    private OutlookMonth owning(int month, Demand demand, Hardware needed, GpuRate.Owned rate) {
        if (month == start) {
            kept = needed.layout();
            takeWhatIsThere(needed, rate);
        }
        Trade trade = owned.begin(month, needed.gpus(), rate);
        CostBreakdown hardware = bill(needed, owned.rate(rate), BilledGpus.always(owned.gpus()));
        return month(month, sum(demand, hardware), 0, trade, owned.gpus());
    }

    /** What was bought before is not paid again; nor is, of what is in use today, all that runs in the first month. */
    private void takeWhatIsThere(Hardware needed, GpuRate.Owned rate) {
        double resale = running.base().getOrElse(Input.RESALE_VALUE_PER_GPU, 0);
        long before = running.hardware()
                .map((HardwareTerms hardware) -> hardware.gpusAlreadyOwned(running.base()))
                .orElse(0);
        GpuRate.BoughtBefore boughtBefore = new GpuRate.BoughtBefore(rate.purchase(), resale, rate.power());
        owned.add(Lot.there(start, before, boughtBefore, rate.purchase(), resale));
        if (isIncumbent) {
            GpuRate asBought = new GpuRate.Owned(rate.purchase(), rate.power().withoutFlat());
            owned.add(Lot.there(start, needed.gpus() - before, asBought, rate.purchase(), resale));
        }
    }

    private OutlookMonth renting(int month, Demand demand, Hardware needed) {
        GpuRate rate = needed.terms().rate();
        double prepaid = 0;
        long gpus = needed.gpus();
        if (rate instanceof GpuRate.InTwoParts parts) {
            long first = needed.isPartOfMix() && gpus == 0 ? 0 : parts.firstGpus();
            prepaid += reservedServers.begin(month, first, parts.first().usdPerGpu());
            gpus = Math.max(gpus, reservedServers.gpus());
        }
        if (isCommitted()) {
            long others = gpus - reservedServers.gpus();
            prepaid += committed.begin(month, others, rate.ofOneMore().usdPerGpu());
            gpus = reservedServers.gpus() + committed.gpus();
        }
        BilledGpus billed = gpus == needed.gpus() ? needed.billed() : BilledGpus.always(gpus);
        return month(month, sum(demand, bill(needed, rate, billed)), prepaid, Trade.NONE, gpus);
    }

    private boolean isCommitted() {
        return running.hardware()
                .filter(hardware -> !hardware.takesBackIdleGpus())
                .isPresent();
    }

    private static CostBreakdown bill(Hardware needed, GpuRate rate, BilledGpus billed) {
        return needed.isPartOfMix() && billed.inAllSlots() == 0
                ? new CostBreakdown(List.of())
                : HostingBill.of(needed.terms().with(rate), billed);
    }

    private static CostBreakdown sum(Demand demand, CostBreakdown hardware) {
        return CostBreakdown.sum(List.of(demand.beside(), hardware));
    }

    /** @param prepaidUsd what is paid before its time, or below 0 has been */
    private OutlookMonth month(int month, CostBreakdown bill, double prepaidUsd, Trade trade, long gpus) {
        double running = 0;
        double levelised = 0;
        for (LineItem item : bill.items()) {
            switch (item.kind()) {
                case DEPRECIATION, COST_OF_CAPITAL -> levelised += item.usdPerMonth();
                case SETUP -> levelised += item.usdPerMonth() * shareOfSetup(month);
                default -> running += item.usdPerMonth();
            }
        }
        double beginning = month == start && !isIncumbent ? values.get(Input.SETUP) + terms.exitUsd() : 0;
        return new OutlookMonth(
                terms.tokensPerDay(month),
                running,
                running + levelised,
                running + prepaidUsd + beginning + trade.paidUsd() - trade.receivedUsd(),
                trade.paidUsd(),
                gpus);
    }

    /** What of a month lies within those that the set-up is spread over. */
    private double shareOfSetup(int month) {
        return Math.clamp(values.get(Input.SETUP_MONTHS) - (month - start), 0, 1);
    }
}
