package app.fulcrum.model.rating;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.market.NewAlternatives;
import app.fulcrum.model.pricelist.OfferNames;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How much less was paid for an offer than the price book asks for the same tokens. */
public final class BookDiscount {

    private BookDiscount() {}

    /**
     * The discount, 1 − paid/list over the days on which both tokens and amounts of the offer are told, each at the tariff of its day;
     * below 0 where more was paid.
     *
     * @param scenario whose lengths of requests count where the record does not say
     * @return absent where there is no such day, where what was cached or which tokens were output is not told, where some of it
     *     was served on terms the price book has no price for, or where the offer has no price
     */
    public static Optional<Double> of(Usage usage, TokenOffer offer, Scenario scenario, PriceBook book) {
        List<UsageEntry> ofOffer = usage.entries().stream()
                .filter(entry -> OfferNames.closest(book, entry.seller(), entry.model())
                        .filter(found -> found.id().equals(offer.id()))
                        .isPresent())
                .toList();
        Set<LocalDate> days = days(ofOffer, entry -> entry.paid().isPresent());
        days.retainAll(days(ofOffer, BookDiscount::isTold));
        List<UsageEntry> both =
                ofOffer.stream().filter(entry -> days.contains(entry.day())).toList();
        boolean isClear = both.stream().allMatch(entry -> entry.tokens().isEmpty() || isTold(entry))
                && both.stream().noneMatch(entry -> entry.tier() == UsageTier.OTHER);
        if (both.isEmpty() || !isClear) {
            return Optional.empty();
        }
        BigDecimal paid =
                both.stream().flatMap(entry -> entry.paid().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return list(both, usage, atListPrices(offer, scenario, book), scenario, book)
                .filter(list -> list > 0)
                .map(list -> 1 - paid.doubleValue() / list);
    }

    private static Set<LocalDate> days(List<UsageEntry> entries, Predicate<UsageEntry> tells) {
        Set<LocalDate> days = new TreeSet<>();
        entries.stream().filter(tells).map(UsageEntry::day).forEach(days::add);
        return days;
    }

    private static boolean isTold(UsageEntry entry) {
        return entry.tokens()
                .map(TokenCounts::untold)
                .filter(untold -> !untold.contains(Untold.KINDS) && !untold.contains(Untold.CACHE_READS))
                .isPresent();
    }

    /** Bought with nothing agreed upon. */
    private static Alternative atListPrices(TokenOffer offer, Scenario scenario, PriceBook book) {
        Alternative buying = NewAlternatives.buying(offer, scenario, new Market(book, scenario.pricesOn()));
        return buying.withAssumptions(Defaults.of(buying.kind(), book));
    }

    private static Optional<Double> list(
            List<UsageEntry> entries, Usage usage, Alternative buying, Scenario scenario, PriceBook book) {
        Usage counted = new Usage(
                entries.stream().filter(entry -> entry.tokens().isPresent()).toList(),
                List.of(),
                usage.finest(),
                usage.counted(),
                usage.billed());
        Scenario having = NewAlternatives.having(buying, scenario);
        int place = having.alternatives().placeOf(buying.id());
        List<Optional<Range>> months = RatedMonth.of(counted, having, book).stream()
                .map(month -> month.byPlace().get(place))
                .toList();
        return months.stream().allMatch(Optional::isPresent)
                ? Optional.of(months.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Range::base)
                        .sum())
                : Optional.empty();
    }
}
