package app.fulcrum.model.provenance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a price holds, both ends included; an absent end is open.
 *
 * @param from first day
 * @param until last day
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the last day is before the first */
    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it starts: " + from.get() + " .. " + until.get());
        }
    }

    public boolean covers(LocalDate day) {
        boolean hasBegun = from.isEmpty() || !day.isBefore(from.get());
        return hasBegun && !isPast(day);
    }

    public boolean isPast(LocalDate day) {
        return until.isPresent() && day.isAfter(until.get());
    }
}
