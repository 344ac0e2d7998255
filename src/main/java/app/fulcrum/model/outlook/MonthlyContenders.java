package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.HardwareTerms;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The alternatives of a scenario at the prices of each month: those announced for its first day, moved by the drift. */
final class MonthlyContenders {

    private final Scenario scenario;
    private final PriceBook book;
    private final OutlookTerms terms;
    private final List<OptionalInt> termMonths;
    private final boolean isAnyForATerm;
    private final Map<Integer, List<Contender>> known = new TreeMap<>();

    MonthlyContenders(Scenario scenario, PriceBook book, OutlookTerms terms) {
        this.scenario = scenario;
        this.book = book;
        this.terms = terms;
        this.termMonths = Resolution.of(scenario, book).byPlace().stream()
                .map(MonthlyContenders::termMonths)
                .toList();
        this.isAnyForATerm = termMonths.stream().anyMatch(OptionalInt::isPresent);
    }

    /** What changes from month to month. */
    OutlookTerms terms() {
        return terms;
    }

    private static OptionalInt termMonths(AlternativeResolution known) {
        return known.hardware().stream()
                .map((HardwareTerms hardware) -> hardware.termMonths(known.base()))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** How long GPUs of the alternative at a place are reserved for; absent where they are not. */
    OptionalInt termMonths(Alternative alternative) {
        return termMonths.get(scenario.alternatives().placeOf(alternative.id()));
    }

    /**
     * All of them in a month, in order.
     *
     * @param start the month in which the first term begins that GPUs are reserved for
     */
    List<Contender> in(int month, int start) {
        int key = isAnyForATerm ? month * (OutlookTerms.MOST_MONTHS + 1) + start : month;
        return known.computeIfAbsent(key, _ -> worked(month, start));
    }

    private List<Contender> worked(int month, int start) {
        return Contender.all(Resolution.of(
                scenario.withPricesOn(terms.day(month)),
                book,
                alternative -> terms.level(
                        alternative.kind(), month, Reserved.beginning(termMonths(alternative), start, month))));
    }

    /** Whether everything that an alternative buys can be had on the first day of a month. */
    boolean isSold(Alternative alternative, int month) {
        List<Contender> there = in(month, 1);
        return scenario.alternatives().parts(alternative).stream()
                .map(part ->
                        there.get(scenario.alternatives().placeOf(part.id())).resolution())
                .flatMap(known -> OfferInUse.of(known, terms.day(month)).stream())
                .allMatch(OfferInUse::canBeHad);
    }
}
