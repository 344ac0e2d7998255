package app.fulcrum.model.rating;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.cost.BillPart;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the tokens of a month would have cost on every alternative, beside what was paid for them: the bills of vendors, hardware
 * and power alone, without people and set-up.
 *
 * @param days how many of its days are told of
 * @param paidUsd what was paid; absent where the record does not say
 * @param byPlace of each alternative, in order, from what it cost with caches as they were used to what it cost without; absent
 *     where it has no price, or cannot serve the month
 */
public record RatedMonth(YearMonth month, long days, Optional<BigDecimal> paidUsd, List<Optional<Range>> byPlace) {

    public RatedMonth {
        byPlace = List.copyOf(byPlace);
    }

    /** Whether every day of it is told of. */
    public boolean isWhole() {
        return days == month.lengthOfMonth();
    }

    /** The months with tokens whose input and output are told apart, in order. */
    public static List<RatedMonth> of(Usage usage, Scenario scenario, PriceBook book) {
        Map<YearMonth, List<LocalDate>> months = new TreeMap<>();
        usage.counted()
                .days()
                .forEach(day -> months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>())
                        .add(day));
        List<RatedMonth> rated = new ArrayList<>();
        months.forEach((month, days) -> new Rating(entries(month, usage), days, scenario, book)
                .of(month)
                .ifPresent(rated::add));
        return rated;
    }

    private static List<UsageEntry> entries(YearMonth month, Usage usage) {
        return usage.entries().stream()
                .filter(entry -> YearMonth.from(entry.day()).equals(month))
                .toList();
    }

    /** One month being worked out. */
    private record Rating(List<UsageEntry> entries, List<LocalDate> days, Scenario scenario, PriceBook book) {

        Optional<RatedMonth> of(YearMonth month) {
            UsedLoad all = UsedLoad.of(entries, days.size());
            if (all.isNothing() || !all.isTold()) {
                return Optional.empty();
            }
            Costs cached = costs(all, true);
            Costs uncached = costs(all, false);
            List<Optional<Range>> byPlace = new ArrayList<>();
            for (int place = 0; place < scenario.alternatives().size(); place++) {
                byPlace.add(range(cached.at(place), uncached.at(place)));
            }
            return Optional.of(new RatedMonth(month, days.size(), paid(), byPlace));
        }

        private static Optional<Range> range(Optional<Double> cached, Optional<Double> uncached) {
            if (cached.isEmpty() || uncached.isEmpty()) {
                return Optional.empty();
            }
            double base = cached.get();
            return Optional.of(new Range(Math.min(base, uncached.get()), base, Math.max(base, uncached.get())));
        }

        private Optional<BigDecimal> paid() {
            return entries.stream().flatMap(entry -> entry.paid().stream()).reduce(BigDecimal::add);
        }

        /** APIs are paid entry by entry with the tariff of its day; what is paid by the month at the mean load of the month. */
        private Costs costs(UsedLoad month, boolean isCached) {
            Costs costs = new Costs(scenario.alternatives());
            costs.addMonth(Contender.all(resolution(month, days.getLast(), isCached)), days.size());
            for (UsageEntry entry : entries) {
                UsedLoad load = UsedLoad.of(List.of(entry), 1);
                if (!load.isNothing()) {
                    costs.addTokens(resolution(load, entry.day(), isCached));
                }
            }
            return costs;
        }

        private Resolution resolution(UsedLoad load, LocalDate day, boolean isCached) {
            return Resolution.of(load.in(scenario, isCached).withPricesOn(day), book);
        }
    }

    /** Sums by place; an alternative without a bill on one of the days has none. */
    private static final class Costs {

        private final double[] usd;
        private final boolean[] isMissing;
        private final List<Boolean> isApi;

        Costs(Alternatives alternatives) {
            usd = new double[alternatives.size()];
            isMissing = new boolean[alternatives.size()];
            isApi = alternatives.ways().stream().map(Way.Api.class::isInstance).toList();
        }

        /** All but what APIs are paid by the token. */
        void addMonth(List<Contender> contenders, int days) {
            for (int place = 0; place < usd.length; place++) {
                boolean isByMonthAlone = isApi.get(place);
                add(place, contenders.get(place), days, line -> !isByMonthAlone || !line.isPerToken());
            }
        }

        /** What APIs are paid by the token on one day. */
        void addTokens(Resolution resolution) {
            for (int place = 0; place < usd.length; place++) {
                if (isApi.get(place)) {
                    add(place, Contender.alone(resolution.byPlace().get(place)), 1, LineKind::isPerToken);
                }
            }
        }

        private void add(int place, Contender contender, int days, Predicate<LineKind> isCounted) {
            Optional<CostBreakdown> bill = contender.bill();
            if (bill.isEmpty()) {
                isMissing[place] = true;
            } else {
                usd[place] += lines(bill.get(), isCounted) / contender.base().get(Input.DAYS_PER_MONTH) * days;
            }
        }

        /** Of a vendor's bill, or of GPUs. */
        private static double lines(CostBreakdown bill, Predicate<LineKind> isCounted) {
            double sum = 0;
            for (LineItem item : bill.items()) {
                BillPart part = BillPart.of(item.kind());
                boolean isBilled = part == BillPart.TOKENS || part == BillPart.GPUS;
                sum += isBilled && isCounted.test(item.kind()) ? item.usdPerMonth() : 0;
            }
            return sum;
        }

        Optional<Double> at(int place) {
            return isMissing[place] ? Optional.empty() : Optional.of(usd[place]);
        }
    }
}
