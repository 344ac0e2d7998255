package app.fulcrum.model.usage;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.Learned.Reason;
import app.fulcrum.model.usage.Learned.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What follows from a record for a workload. What it does not tell is unknown, with the reason, and never taken for zero.
 *
 * @param tokensPerDay over the counted days, those without use among them
 * @param inputPerRequest mean input tokens of a request, over the entries that count both
 * @param outputPerRequest mean output tokens of a request, likewise
 * @param cachedShare of input, 0 to 1
 * @param writtenShare of input, 0 to 1
 * @param oneHourShare of what was written, 0 to 1
 * @param batchShare of tokens, 0 to 1
 * @param models those with the most tokens first, then those with the most money
 * @param day relative loads of the hours of a day of UTC, of mean 1
 * @param week relative loads of the hours of a week from Monday 00:00 UTC, of mean 1
 * @param peakToAverage the busiest hour of {@code day}, at least 1
 * @param peakWithinHour how many times an hour's mean its busiest minute has, hours weighted by their tokens; at least 1
 * @param growthPerMonth such as 0.05 for five percent, over whole calendar months
 * @param discount 1 − paid/list over the entries that have both, below 0 where more was paid than the list says
 */
public record UsageFindings(
        Learned<DailyTokens> tokensPerDay,
        Learned<Double> inputPerRequest,
        Learned<Double> outputPerRequest,
        Learned<Double> cachedShare,
        Learned<Double> writtenShare,
        Learned<Double> oneHourShare,
        Learned<Double> batchShare,
        List<ModelShare> models,
        Learned<GivenDay> day,
        Learned<GivenDay> week,
        Learned<Double> peakToAverage,
        Learned<Double> peakWithinHour,
        Learned<Double> growthPerMonth,
        Learned<Double> discount) {

    private static final int MINUTES = 60;

    public UsageFindings {
        models = List.copyOf(models);
    }

    public static UsageFindings of(Usage usage) {
        TokenCounts all = usage.entries().stream()
                .flatMap(entry -> entry.tokens().stream())
                .reduce(TokenCounts.NONE, TokenCounts::plus);
        KnownHours hours = KnownHours.of(usage);
        Learned<GivenDay> day = day(usage, hours);
        Optional<Reason> noTokens = noTokens(usage, all);
        return new UsageFindings(
                usage.counted().count() == 0 ? new Unknown<>(Reason.NO_TOKENS) : new Known<>(DailyTokens.of(usage)),
                perRequest(usage, TokenCounts::input),
                perRequest(usage, TokenCounts::output),
                noTokens.<Learned<Double>>map(Unknown::new).orElseGet(() -> cached(all)),
                noTokens.<Learned<Double>>map(Unknown::new).orElseGet(() -> written(all)),
                noTokens.<Learned<Double>>map(Unknown::new).orElseGet(() -> oneHour(all)),
                noTokens.<Learned<Double>>map(Unknown::new).orElseGet(() -> batch(usage, all)),
                ModelShares.of(usage),
                day,
                week(usage, hours),
                switch (day) {
                    case Known<GivenDay>(GivenDay shape) -> new Known<>(shape.busiestHour());
                    case Unknown<GivenDay>(Reason reason) -> new Unknown<>(reason);
                },
                peakWithinHour(usage),
                usage.counted().count() == 0 ? new Unknown<>(Reason.NO_TOKENS) : MonthlyGrowth.of(usage),
                ModelShares.discount(usage));
    }

    private static Optional<Reason> noTokens(Usage usage, TokenCounts all) {
        if (usage.entries().stream().noneMatch(entry -> entry.tokens().isPresent())) {
            return Optional.of(Reason.NO_TOKENS);
        }
        return all.total() == 0 ? Optional.of(Reason.NOTHING_USED) : Optional.empty();
    }

    private static Learned<Double> perRequest(Usage usage, ToDoubleFunction<TokenCounts> kind) {
        List<UsageEntry> both = usage.entries().stream()
                .filter(entry -> entry.tokens().isPresent() && entry.requests().orElse(0) > 0)
                .toList();
        if (both.isEmpty()) {
            return new Unknown<>(Reason.NO_REQUESTS);
        }
        TokenCounts counts =
                both.stream().flatMap(entry -> entry.tokens().stream()).reduce(TokenCounts.NONE, TokenCounts::plus);
        double requests =
                both.stream().mapToLong(entry -> entry.requests().orElse(0)).sum();
        return counts.untold().contains(Untold.KINDS)
                ? new Unknown<>(Reason.KINDS_NOT_TOLD)
                : new Known<>(kind.applyAsDouble(counts) / requests);
    }

    private static Learned<Double> cached(TokenCounts all) {
        return ofInput(all, all.cacheRead(), Untold.CACHE_READS, Reason.CACHE_READS_NOT_TOLD);
    }

    private static Learned<Double> written(TokenCounts all) {
        return ofInput(all, all.written(), Untold.CACHE_WRITES, Reason.CACHE_WRITES_NOT_TOLD);
    }

    private static Learned<Double> ofInput(TokenCounts all, long part, Untold needed, Reason why) {
        if (all.untold().contains(Untold.KINDS)) {
            return new Unknown<>(Reason.KINDS_NOT_TOLD);
        }
        if (all.untold().contains(needed)) {
            return new Unknown<>(why);
        }
        return all.input() == 0 ? new Unknown<>(Reason.NO_INPUT) : new Known<>((double) part / all.input());
    }

    private static Learned<Double> oneHour(TokenCounts all) {
        return switch (written(all)) {
            case Unknown<Double>(Reason reason) -> new Unknown<>(reason);
            case Known<Double> _
            when all.untold().contains(Untold.WRITE_LIFETIME) -> new Unknown<>(Reason.WRITE_LIFETIME_NOT_TOLD);
            case Known<Double> _ when all.written() == 0 -> new Unknown<>(Reason.NOTHING_WRITTEN);
            case Known<Double> _ -> new Known<>((double) all.cacheWrite1Hour() / all.written());
        };
    }

    private static Learned<Double> batch(Usage usage, TokenCounts all) {
        return tokensOf(usage, UsageTier.UNTOLD) > 0
                ? new Unknown<>(Reason.TIER_NOT_TOLD)
                : new Known<>((double) tokensOf(usage, UsageTier.BATCH) / all.total());
    }

    private static long tokensOf(Usage usage, UsageTier tier) {
        return usage.entries().stream()
                .filter(entry -> entry.tier() == tier)
                .flatMap(entry -> entry.tokens().stream())
                .mapToLong(TokenCounts::total)
                .sum();
    }

    private static Learned<GivenDay> day(Usage usage, KnownHours hours) {
        return noHours(usage, hours, KnownHours.DAYS_FOR_A_DAY)
                .<Learned<GivenDay>>map(Unknown::new)
                .orElseGet(() -> new Known<>(hours.day()));
    }

    private static Learned<GivenDay> week(Usage usage, KnownHours hours) {
        return noHours(usage, hours, KnownHours.DAYS_FOR_A_WEEK)
                .or(() -> hours.hasEveryWeekday() ? Optional.empty() : Optional.of(Reason.TOO_FEW_DAYS))
                .<Learned<GivenDay>>map(Unknown::new)
                .orElseGet(() -> new Known<>(hours.week()));
    }

    private static Optional<Reason> noHours(Usage usage, KnownHours hours, int fewestDays) {
        if (usage.hours().isEmpty()) {
            return Optional.of(Reason.NO_HOURS);
        }
        if (hours.days().size() < fewestDays) {
            return Optional.of(Reason.TOO_FEW_DAYS);
        }
        return hours.isIdle() ? Optional.of(Reason.NOTHING_USED) : Optional.empty();
    }

    private static Learned<Double> peakWithinHour(Usage usage) {
        List<UsedHour> told = usage.hours().stream()
                .filter(hour -> hour.busiestMinute().isPresent())
                .toList();
        if (told.isEmpty()) {
            return new Unknown<>(Reason.NO_MINUTES);
        }
        double busiest =
                told.stream().mapToLong(hour -> hour.busiestMinute().orElse(0)).sum();
        return new Known<>(
                busiest * MINUTES / told.stream().mapToLong(UsedHour::tokens).sum());
    }
}
