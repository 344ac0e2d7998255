package app.fulcrum.support;

import app.fulcrum.model.traffic.GivenDay;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Draws loads hour by hour. */
public final class RandomDays {

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Asia/Shanghai");

    private RandomDays() {}

    /** A day or a week in any unit, with hours that are closed in some. */
    public static GivenDay of(SplittableRandom random) {
        int hours = random.nextInt(3) == 0 ? GivenDay.WEEK : GivenDay.DAY;
        double unit = Math.exp(random.nextDouble(-10, 15));
        int closed = random.nextInt(3) == 0 ? random.nextInt(hours) : 0;
        GivenDay day = GivenDay.of(
                DoubleStream.iterate(0, hour -> hour + 1)
                        .limit(hours)
                        .map(hour -> hour < closed ? 0 : unit * (0.05 + random.nextDouble()))
                        .boxed()
                        .toList(),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
        return day.withFile(RandomFiles.of(day.loads()));
    }
}
