package app.fulcrum.model.market;

import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.market.OfferRow.Cost;
import app.fulcrum.model.market.OfferRow.Difference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What offers can be compared by: one figure or word of each. */
public enum OfferField {
    NAME(row -> Optional.of(text(row.name()))),
    SELLER(row -> Optional.of(text(row.offer().provider()))),
    KIND(row -> Optional.of(row.alternative().kind())),
    /** The open weights that would be used. */
    MODEL(row -> row.model().map(model -> text(model.name()))),
    USD_PER_MONTH(row -> row.cost().map(Cost::usdPerMonth)),
    USD_PER_MILLION_TOKENS(row -> row.cost().map(Cost::usdPerMillionTokens)),
    /** In money, to what the alternative costs as it is. */
    DIFFERENCE(row -> row.difference().map(Difference::usdPerMonth)),
    /** In days. */
    AGE(row -> row.age().flatMap(OfferAge::days)),
    /** From sure to unsure. */
    CONFIDENCE(row -> Optional.of(row.offer().provenance().confidence())),
    /** By the last day it is sold; what has no last day that is known has none. */
    LIFE(row -> lastDay(row.stage())),
    /** From good to bad. */
    LICENSE(row -> row.license().map(LicenseVerdict::judgment).filter(judgment -> judgment != Judgment.NOT_EVALUATED)),
    CONTEXT(row -> boxed(row.contextTokens())),
    /** How many GPUs would be billed; an API has none. */
    GPUS(row -> boxed(row.billedGpus()));

    private final Comparator<OfferRow> ascending;
    private final Comparator<OfferRow> descending;

    /** @param value what it is of an offer; absent where that is not known */
    <T extends Comparable<? super T>> OfferField(Function<OfferRow, Optional<T>> value) {
        this.ascending = unknownLast(value, Comparator.naturalOrder());
        this.descending = unknownLast(value, Comparator.reverseOrder());
    }

    Comparator<OfferRow> order(boolean isDescending) {
        return isDescending ? descending : ascending;
    }

    private static <T> Comparator<OfferRow> unknownLast(Function<OfferRow, Optional<T>> value, Comparator<T> order) {
        return (one, other) -> {
            Optional<T> first = value.apply(one);
            Optional<T> second = value.apply(other);
            return first.isPresent() && second.isPresent()
                    ? order.compare(first.get(), second.get())
                    : Boolean.compare(first.isEmpty(), second.isEmpty());
        };
    }

    private static String text(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<LocalDate> lastDay(SaleStage stage) {
        return switch (stage) {
            case SaleStage.Announced _, SaleStage.OnSale _ -> Optional.empty();
            case SaleStage.Ending(var end, long _) -> Optional.of(end.lastDay());
            case SaleStage.Ended(var end) -> Optional.of(end.lastDay());
        };
    }
}
