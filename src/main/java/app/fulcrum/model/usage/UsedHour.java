package app.fulcrum.model.usage;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * An hour in which something was used. Hours without any are left out.
 *
 * @param hour its beginning, of UTC
 * @param seller as in {@link UsageEntry}
 * @param tokens of all models, more than 0
 * @param busiestMinute tokens of the busiest minute; absent where minutes are not told apart
 */
public record UsedHour(LocalDateTime hour, String seller, long tokens, OptionalLong busiestMinute) {

    static final Comparator<UsedHour> ORDER =
            Comparator.comparing(UsedHour::hour).thenComparing(UsedHour::seller);
}
