package app.fulcrum.model.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How tokens grow from month to month: the least-squares slope of the logarithm of tokens per day over whole calendar months.
 * Per day, so that a month of 31 days is not taken for growth after one of 28.
 */
final class MonthlyGrowth {

    private static final int FEWEST_MONTHS = 3;

    private MonthlyGrowth() {}

    /** Growth a month, such as 0.05 for five percent. */
    static Learned<Double> of(Usage usage) {
        Map<YearMonth, Long> months = new TreeMap<>();
        usage.counted()
                .days()
                .map(YearMonth::from)
                .distinct()
                .filter(month -> isWhole(month, usage))
                .forEach(month -> months.put(month, 0L));
        if (months.size() < FEWEST_MONTHS) {
            return new Learned.Unknown<>(Learned.Reason.TOO_FEW_MONTHS);
        }
        DailyTokens.totals(usage)
                .forEach((day, tokens) -> months.computeIfPresent(YearMonth.from(day), (_, sum) -> sum + tokens));
        return months.containsValue(0L)
                ? new Learned.Unknown<>(Learned.Reason.EMPTY_MONTH)
                : new Learned.Known<>(StrictMath.expm1(slope(months)));
    }

    private static boolean isWhole(YearMonth month, Usage usage) {
        LocalDate first = month.atDay(1);
        return usage.counted().covers(first, first.plusMonths(1));
    }

    private static double slope(Map<YearMonth, Long> months) {
        List<YearMonth> all = List.copyOf(months.keySet());
        double[] at = all.stream()
                .mapToDouble(month -> ChronoUnit.MONTHS.between(all.getFirst(), month))
                .toArray();
        double[] logs = all.stream()
                .mapToDouble(month -> StrictMath.log((double) months.getOrDefault(month, 0L) / month.lengthOfMonth()))
                .toArray();
        double meanAt = mean(at);
        double meanLog = mean(logs);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < at.length; i++) {
            covariance += (at[i] - meanAt) * (logs[i] - meanLog);
            variance += (at[i] - meanAt) * (at[i] - meanAt);
        }
        return covariance / variance;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
