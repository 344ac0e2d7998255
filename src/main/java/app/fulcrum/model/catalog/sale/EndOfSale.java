package app.fulcrum.model.catalog.sale;

import app.fulcrum.model.provenance.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When and how an offer stops being sold.
 *
 * @param lastDay the last day it can be bought; the latest it can have been where the day is not known
 * @param notBefore the earliest day it can have been, where the day is not known
 * @param scope whom it ends for, such as {@code free and developer tiers}; empty where it ends for all
 * @param successors what to look at instead, by identifier, the nearest first
 * @param source where the end was read
 */
public record EndOfSale(
        LocalDate lastDay, Optional<LocalDate> notBefore, String scope, List<String> successors, Source source) {

    /** @throws IllegalArgumentException if the earliest day is after the last */
    public EndOfSale {
        if (notBefore.isPresent() && notBefore.get().isAfter(lastDay)) {
            throw new IllegalArgumentException("not before " + notBefore.get() + ", but last on " + lastDay);
        }
        successors = List.copyOf(successors);
    }
}
