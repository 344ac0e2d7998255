package app.fulcrum.model.traffic;

import app.fulcrum.model.provenance.ImportedFile;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The load of a day or of a week, hour by hour, as somebody has it. It takes the place of the peak and of the hours of service:
 * hours at which nothing runs are zeros.
 */
public final class GivenDay {

    /** Hours of a day. */
    public static final int DAY = 24;

    /** Hours of a week. */
    public static final int WEEK = 7 * DAY;

    /** The largest load of an hour. */
    public static final double LARGEST = 1e15;

    private final List<Double> loads;
    private final ZoneId zone;
    private final Optional<ImportedFile> file;
    private final LoadProfile hours;

    private GivenDay(List<Double> loads, ZoneId zone, Optional<ImportedFile> file) {
        this.loads = List.copyOf(loads);
        this.zone = zone;
        this.file = file;
        this.hours = LoadProfile.given(numbers(loads), 1);
    }

    /**
     * A day or a week.
     *
     * @param loads of each hour from midnight on, {@value #DAY} that are those of every day, or {@value #WEEK} from Monday on; in
     *     any unit, as only their proportions count
     * @param zone where the clock stands that the hours are read off
     * @throws IllegalArgumentException if there are not as many, one is not admitted, or {@link #isEmpty} says they are nothing
     */
    public static GivenDay of(List<Double> loads, ZoneId zone) {
        if (!isLength(loads.size()) || !loads.stream().allMatch(GivenDay::admits) || isEmpty(loads)) {
            throw new IllegalArgumentException("no day: " + loads);
        }
        return new GivenDay(loads, zone, Optional.empty());
    }

    /** Whether so many hours are a day or a week. */
    public static boolean isLength(int hours) {
        return hours == DAY || hours == WEEK;
    }

    /** Whether an hour may have a load: finite, and not negative. */
    public static boolean admits(double load) {
        return load >= 0 && load <= LARGEST;
    }

    /** Whether loads come to nothing: each is zero, or so little that even their mean is. */
    public static boolean isEmpty(List<Double> loads) {
        return LoadProfile.mean(numbers(loads)) == 0;
    }

    private static double[] numbers(List<Double> loads) {
        return loads.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * How the load is spread.
     *
     * @param peakWithinHour <i>κ</i>, at least 1; NaN where nobody states it, and it is 1
     */
    public LoadProfile profile(double peakWithinHour) {
        return Double.isNaN(peakWithinHour) ? hours : hours.peakingWithinSlots(peakWithinHour);
    }

    /** The load of the busiest hour over the mean. */
    public double busiestHour() {
        return hours.largest(0);
    }

    /** The load of each hour, as given. */
    public List<Double> loads() {
        return loads;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether each day of the week has hours of its own. */
    public boolean isWeek() {
        return loads.size() == WEEK;
    }

    /** The load of an hour of the week, counted from Monday 00:00. */
    public double load(int hourOfWeek) {
        return loads.get(hourOfWeek % loads.size());
    }

    /** The same loads by another clock. */
    public GivenDay withZone(ZoneId other) {
        return new GivenDay(loads, other, file);
    }

    /** What it was imported from; absent where it was not, or somebody has changed an hour since. */
    public Optional<ImportedFile> file() {
        return file;
    }

    public GivenDay withFile(Optional<ImportedFile> newFile) {
        return new GivenDay(loads, zone, newFile);
    }

    /** A week of seven such days. */
    public GivenDay asWeek() {
        return new GivenDay(IntStream.range(0, WEEK).mapToObj(this::load).toList(), zone, file);
    }

    /** A day that has of each hour the mean over the days of the week. */
    public GivenDay asDay() {
        int days = loads.size() / DAY;
        return new GivenDay(
                IntStream.range(0, DAY)
                        .mapToObj(hour -> IntStream.range(0, days)
                                        .mapToDouble(of -> loads.get(of * DAY + hour))
                                        .sum()
                                / days)
                        .toList(),
                zone,
                file);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenDay that
                && loads.equals(that.loads)
                && zone.equals(that.zone)
                && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return 31 * loads.hashCode() + zone.hashCode();
    }

    @Override
    public String toString() {
        return loads + " " + zone;
    }
}
