package app.fulcrum.model.provenance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * After how many days a price of each kind is old: the one meaning of "old" in status line, marks, doubts and exports. The
 * price book states them, with its reasons.
 *
 * @param days a number of days for each kind, more than 0
 */
public record AgeLimits(Map<PriceKind, Integer> days) {

    /** @throws IllegalArgumentException if a kind has no limit, or one below a day */
    public AgeLimits {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
        for (PriceKind kind : PriceKind.values()) {
            if (days.getOrDefault(kind, 0) < 1) {
                throw new IllegalArgumentException("no age limit for " + kind);
            }
        }
    }

    /** The same limit for every kind. */
    public static AgeLimits of(int days) {
        Map<PriceKind, Integer> all = new EnumMap<>(PriceKind.class);
        for (PriceKind kind : PriceKind.values()) {
            all.put(kind, days);
        }
        return new AgeLimits(all);
    }

    /** After more days than this a price of a kind is old. */
    public int of(PriceKind kind) {
        return days.getOrDefault(kind, 0);
    }

    /** After more days than this some price of a book is old. */
    public int shortest() {
        return days.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
}
