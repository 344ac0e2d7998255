package app.fulcrum.model.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts two records together, each seller's day from one of them. */
final class UsageSum {

    private static final Comparator<SellerDay> DAYS =
            Comparator.comparing(SellerDay::day).thenComparing(SellerDay::seller);

    /** Which of two counts of a day is taken: the last of this order. Its end makes it total. */
    private static final Comparator<Counts> MORE_COUNTED = Comparator.comparingLong(Counts::tokens)
            .thenComparingLong(Counts::requests)
            .thenComparingInt(counts -> counts.hours().size())
            .thenComparingLong(counts -> counts.hours().stream()
                    .filter(hour -> hour.busiestMinute().isPresent())
                    .count())
            .thenComparing(Counts::toString);

    private static final Comparator<List<UsageEntry>> MORE_BILLED = Comparator.comparing(
                    (List<UsageEntry> entries) -> sum(entries, UsageEntry::paid))
            .thenComparing(entries -> sum(entries, UsageEntry::list))
            .thenComparingInt(List::size)
            .thenComparing(List::toString);

    private UsageSum() {}

    private record SellerDay(LocalDate day, String seller) {}

    private record Counts(List<UsageEntry> entries, List<UsedHour> hours) {

        long tokens() {
            return entries.stream()
                    .flatMap(entry -> entry.tokens().stream())
                    .mapToLong(TokenCounts::total)
                    .sum();
        }

        long requests() {
            return entries.stream()
                    .mapToLong(entry -> entry.requests().orElse(0))
                    .sum();
        }
    }

    static Usage of(Usage one, Usage other) {
        Map<SellerDay, Counts> counts = chosen(counts(one), counts(other), MORE_COUNTED);
        Map<SellerDay, List<UsageEntry>> amounts = chosen(amounts(one), amounts(other), MORE_BILLED);
        return new Usage(
                joined(
                        counts.values().stream().flatMap(day -> day.entries().stream()),
                        amounts.values().stream().flatMap(List::stream)),
                counts.values().stream().flatMap(day -> day.hours().stream()).toList(),
                Stream.of(one.finest(), other.finest())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()),
                one.counted().and(other.counted()),
                one.billed().and(other.billed()));
    }

    private static <T> Map<SellerDay, T> chosen(Map<SellerDay, T> one, Map<SellerDay, T> other, Comparator<T> order) {
        Map<SellerDay, T> chosen = new TreeMap<>(DAYS);
        chosen.putAll(one);
        other.forEach((day, value) ->
                chosen.merge(day, value, (mine, theirs) -> order.compare(mine, theirs) >= 0 ? mine : theirs));
        return chosen;
    }

    private static Map<SellerDay, Counts> counts(Usage usage) {
        Map<SellerDay, List<UsedHour>> hours = usage.hours().stream()
                .collect(grouped(hour -> new SellerDay(hour.hour().toLocalDate(), hour.seller())));
        Map<SellerDay, Counts> counts = new TreeMap<>(DAYS);
        usage.entries().stream()
                .filter(UsageEntry::isCounted)
                .map(UsageEntry::withoutAmounts)
                .collect(grouped(UsageSum::day))
                .forEach((day, entries) -> counts.put(day, new Counts(entries, hours.getOrDefault(day, List.of()))));
        return counts;
    }

    private static Map<SellerDay, List<UsageEntry>> amounts(Usage usage) {
        return usage.entries().stream()
                .filter(UsageEntry::isPriced)
                .map(UsageEntry::withoutCounts)
                .collect(grouped(UsageSum::day));
    }

    private static SellerDay day(UsageEntry entry) {
        return new SellerDay(entry.day(), entry.seller());
    }

    private static <T> Collector<T, ?, Map<SellerDay, List<T>>> grouped(Function<T, SellerDay> day) {
        return Collectors.groupingBy(
                day, () -> (Map<SellerDay, List<T>>) new TreeMap<SellerDay, List<T>>(DAYS), Collectors.toList());
    }

    private static List<UsageEntry> joined(Stream<UsageEntry> counted, Stream<UsageEntry> priced) {
        Map<UsageEntry, UsageEntry> entries = new TreeMap<>(UsageEntry.ORDER);
        counted.forEach(entry -> entries.put(entry, entry));
        priced.forEach(entry -> entries.merge(entry, entry, UsageEntry::pricedAs));
        return new ArrayList<>(entries.values());
    }

    private static BigDecimal sum(List<UsageEntry> entries, Function<UsageEntry, Optional<BigDecimal>> amount) {
        return entries.stream().map(amount).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
