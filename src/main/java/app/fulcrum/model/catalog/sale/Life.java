package app.fulcrum.model.catalog.sale;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an offer came on sale, and when it goes. Both days count.
 *
 * @param released the first day it can be bought; absent where no source says so
 * @param end when it stops being sold; absent where no end is known
 */
public record Life(Optional<LocalDate> released, Optional<EndOfSale> end) {

    /** Nothing is known, so that it counts as on sale. */
    public static final Life UNKNOWN = new Life(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it ends before it starts */
    public Life {
        if (released.isPresent() && end.isPresent() && end.get().lastDay().isBefore(released.get())) {
            throw new IllegalArgumentException("ends before it starts: " + released.get());
        }
    }

    /** Where in its life the offer is on a day. */
    public SaleStage on(LocalDate day) {
        if (released.isPresent() && day.isBefore(released.get())) {
            return new SaleStage.Announced(released.get());
        }
        if (end.isEmpty()) {
            return SaleStage.ON_SALE;
        }
        long daysLeft = ChronoUnit.DAYS.between(day, end.get().lastDay());
        return daysLeft < 0 ? new SaleStage.Ended(end.get()) : new SaleStage.Ending(end.get(), daysLeft);
    }

    /** Whether somebody who has it not yet can buy it on a day. */
    public boolean isOnSale(LocalDate day) {
        return on(day).canBeBought();
    }
}
