package app.fulcrum.model.usage;

import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.Learned.Reason;
import app.fulcrum.model.usage.Learned.Unknown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** What was used and paid of each model, and how much less than the list says. */
final class ModelShares {

    private static final Comparator<UsageEntry> BY_MODEL =
            Comparator.comparing(UsageEntry::seller).thenComparing(UsageEntry::model);

    private static final Comparator<ModelShare> LARGEST_FIRST = Comparator.comparingDouble(
                    (ModelShare share) -> share.ofTokens().orElse(-1))
            .thenComparingDouble(share -> share.ofMoney().orElse(-1))
            .reversed()
            .thenComparing(ModelShare::seller)
            .thenComparing(ModelShare::model);

    private ModelShares() {}

    /** What entries of a model come to. */
    private record Sum(Optional<Long> tokens, Optional<BigDecimal> paid) {

        Sum plus(Sum other) {
            return new Sum(
                    tokens.map(sum -> sum + other.tokens.orElse(0L)).or(other::tokens),
                    paid.map(sum -> sum.add(other.paid.orElse(BigDecimal.ZERO))).or(other::paid));
        }

        static Sum of(UsageEntry entry) {
            return new Sum(entry.tokens().map(TokenCounts::total), entry.paid());
        }
    }

    static List<ModelShare> of(Usage usage) {
        Map<UsageEntry, Sum> models = new TreeMap<>(BY_MODEL);
        usage.entries().forEach(entry -> models.merge(entry, Sum.of(entry), Sum::plus));
        Sum all = models.values().stream().reduce(Sum::plus).orElse(new Sum(Optional.empty(), Optional.empty()));
        return models.entrySet().stream()
                .map(model -> new ModelShare(
                        model.getKey().seller(),
                        model.getKey().model(),
                        share(
                                model.getValue().tokens().map(BigDecimal::valueOf),
                                all.tokens().map(BigDecimal::valueOf)),
                        share(model.getValue().paid(), all.paid())))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static OptionalDouble share(Optional<BigDecimal> part, Optional<BigDecimal> all) {
        return part.isPresent() && all.filter(whole -> whole.signum() > 0).isPresent()
                ? OptionalDouble.of(ratio(part.get(), all.get()))
                : OptionalDouble.empty();
    }

    static Learned<Double> discount(Usage usage) {
        List<UsageEntry> both = usage.entries().stream()
                .filter(entry -> entry.paid().isPresent() && entry.list().isPresent())
                .toList();
        BigDecimal list = sum(both, UsageEntry::list);
        return list.signum() > 0
                ? new Known<>(ratio(list.subtract(sum(both, UsageEntry::paid)), list))
                : new Unknown<>(Reason.NO_LIST_AMOUNTS);
    }

    private static BigDecimal sum(List<UsageEntry> entries, Function<UsageEntry, Optional<BigDecimal>> amount) {
        return entries.stream().map(amount).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }
}
