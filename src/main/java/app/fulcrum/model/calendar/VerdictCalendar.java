package app.fulcrum.model.calendar;

import app.fulcrum.model.calendar.KnownChange.Kind;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The days after the one that decides on which something of the alternatives compared is known to change, and what is
 * recommended from then on. Everything else stays as the scenario has it.
 *
 * @param days in order; those without any effect are left out
 */
public record VerdictCalendar(List<CalendarDay> days) {

    public VerdictCalendar {
        days = List.copyOf(days);
    }

    /**
     * A day on which something changes.
     *
     * @param recommended the alternative to take from then on; absent if nothing is left
     * @param isTurn whether that is another one than the day before
     */
    public record CalendarDay(
            LocalDate day, List<KnownChange> changes, Optional<AlternativeId> recommended, boolean isTurn) {

        public CalendarDay {
            changes = List.copyOf(changes);
        }
    }

    /** What is known to change for a scenario, as the price book has it. */
    public static VerdictCalendar of(Scenario scenario, PriceBook book, LocalDate today) {
        LocalDate first = Market.decidingDay(scenario.pricesOn(), today);
        return of(scenario, book, day -> day.isAfter(first));
    }

    /** What is known to have changed up to the day whose prices count, and what would have been recommended then. */
    public static VerdictCalendar past(Scenario scenario, PriceBook book) {
        return of(scenario, book, day -> !day.isAfter(scenario.pricesOn()));
    }

    private static VerdictCalendar of(Scenario scenario, PriceBook book, Predicate<LocalDate> wanted) {
        List<CalendarDay> days = new ArrayList<>();
        known(scenario, book, wanted).forEach(day -> day(day, scenario, book).ifPresent(days::add));
        return new VerdictCalendar(days);
    }

    /** The day from which what is recommended last has been recommended without a break; absent where no day is known. */
    public Optional<LocalDate> heldSince() {
        return days.reversed().stream()
                .filter(CalendarDay::isTurn)
                .map(CalendarDay::day)
                .findFirst()
                .or(() -> days.stream().map(CalendarDay::day).findFirst());
    }

    private static Set<LocalDate> known(Scenario scenario, PriceBook book, Predicate<LocalDate> wanted) {
        Set<LocalDate> days = new TreeSet<>();
        Resolution.of(scenario, book).byPlace().stream()
                .filter(known -> known.alternative().isCompared())
                .flatMap(known -> known.offer().stream())
                .forEach(offer -> days.addAll(turns(offer).keySet()));
        days.removeIf(wanted.negate());
        return days;
    }

    /** What of an offer changes on which day, all of its life. */
    private static TreeMap<LocalDate, Set<Kind>> turns(Offer offer) {
        TreeMap<LocalDate, Set<Kind>> turns = new TreeMap<>();
        offer.life().released().ifPresent(day -> add(turns, day, Kind.SALE_STARTS));
        offer.life().end().ifPresent(end -> add(turns, end.lastDay().plusDays(1), Kind.SALE_ENDS));
        switch (offer) {
            case TokenOffer tokens ->
                tokens.tariffs().stream().map(Tariff::validity).forEach(validity -> prices(turns, validity, tokens));
            case GpuOffer gpus ->
                gpus.validity().until().ifPresent(last -> add(turns, last.plusDays(1), Kind.PRICE_ENDS));
        }
        return turns;
    }

    private static void prices(TreeMap<LocalDate, Set<Kind>> turns, Validity validity, TokenOffer offer) {
        validity.from().ifPresent(day -> add(turns, day, Kind.PRICE_CHANGES));
        validity.until()
                .map(last -> last.plusDays(1))
                .filter(day -> offer.tariffOn(day).isEmpty())
                .ifPresent(day -> add(turns, day, Kind.PRICE_ENDS));
    }

    private static void add(TreeMap<LocalDate, Set<Kind>> turns, LocalDate day, Kind kind) {
        turns.computeIfAbsent(day, _ -> EnumSet.noneOf(Kind.class)).add(kind);
    }

    private static Optional<CalendarDay> day(LocalDate day, Scenario scenario, PriceBook book) {
        Contest before = on(day.minusDays(1), scenario, book);
        Contest after = on(day, scenario, book);
        List<KnownChange> changes = new ArrayList<>();
        List<AlternativeResolution> all = after.resolution().byPlace();
        for (int place = 0; place < all.size(); place++) {
            AlternativeResolution known = all.get(place);
            if (known.alternative().isCompared() && known.offer().isPresent()) {
                Offer offer = known.offer().get();
                for (Kind kind : turns(offer).getOrDefault(day, Set.of())) {
                    changes.add(new KnownChange(
                            known.alternative().id(), offer, kind, cost(before, place), cost(after, place)));
                }
            }
        }
        changes.removeIf(change -> !change.counts());
        boolean isTurn = !after.recommended().equals(before.recommended());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalendarDay(day, changes, after.recommended(), isTurn));
    }

    private static Contest on(LocalDate day, Scenario scenario, PriceBook book) {
        return Contest.of(scenario.withPricesOn(day), book, day);
    }

    private static OptionalDouble cost(Contest contest, int place) {
        return contest.comparison().bills().get(place).stream()
                .mapToDouble(CostBreakdown::usdPerMonth)
                .findFirst();
    }
}
