package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.UsedHour;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Adds up the tokens of one seller's hours and minutes. */
final class HourSums {

    private static final int MINUTES = 60;

    /** Tokens by the minute of their bucket, counted from 1970, and whether the bucket is no longer than that. */
    private final Map<Long, Long> minutes = new TreeMap<>();

    private final Map<Long, Long> hours = new TreeMap<>();

    void add(TimeSpan time, long tokens) {
        hours.merge(Math.floorDiv(time.minute(), (long) MINUTES), tokens, Long::sum);
        if (time.bucket() == BucketLength.MINUTE) {
            minutes.merge(time.minute(), tokens, Long::sum);
        }
    }

    /** The hours with any; the busiest minute of those whose minutes come to all of it. */
    List<UsedHour> hours(String seller) {
        Map<Long, Long> busiest = new TreeMap<>();
        Map<Long, Long> inMinutes = new TreeMap<>();
        minutes.forEach((minute, tokens) -> {
            long hour = Math.floorDiv(minute, (long) MINUTES);
            busiest.merge(hour, tokens, Math::max);
            inMinutes.merge(hour, tokens, Long::sum);
        });
        List<UsedHour> used = new ArrayList<>();
        hours.forEach((hour, tokens) -> {
            if (tokens > 0) {
                boolean isWhole = tokens.equals(inMinutes.get(hour));
                used.add(new UsedHour(
                        LocalDateTime.ofEpochSecond(hour * 3_600, 0, ZoneOffset.UTC),
                        seller,
                        tokens,
                        isWhole ? OptionalLong.of(busiest.getOrDefault(hour, 0L)) : OptionalLong.empty()));
            }
        });
        return used;
    }
}
