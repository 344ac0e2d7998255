package app.fulcrum.model.range;

import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.BentCurve;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.unit.VolumeRange;
import java.util.Arrays;
import java.util.List;

/**
 * A cost curve as points to draw, with the spread around it.
 *
 * <p>Volumes ascend; a jump is two neighboring volumes. The arrays belong to the polyline and are not to be written to.
 *
 * @param tokensPerDay where the points lie
 * @param usdPerMonth the cost at base values
 * @param lowUsdPerMonth the lowest cost over the ends of all ranges
 * @param highUsdPerMonth the highest
 * @param bandedPoints how many points, from the first on, have a band; at the others the option cannot be had at some end of
 *     a range, so that low and high say no more than the cost itself
 */
@SuppressWarnings("ArrayRecordComponent") // drawn as they are, 60 times a second
public record Polyline(
        long[] tokensPerDay,
        double[] usdPerMonth,
        double[] lowUsdPerMonth,
        double[] highUsdPerMonth,
        int bandedPoints) {

    /** More points than a chart has use for. */
    private static final int MOST_POINTS = 600;

    /** Points of a straight line; on a logarithmic chart it bends where fixed cost gives way to volume. */
    private static final int LINE_POINTS = 61;

    /** Most points of steps that can be told apart: their two ends each. */
    private static final int STEP_POINTS = 300;

    /** Points of the part of a staircase where steps cannot be told apart. */
    private static final int SLOPE_POINTS = 120;

    /** Steps narrower than this part of their volume cannot be told apart on a chart; they are drawn as a slope. */
    private static final double VISIBLE_STEP = 0.03;

    public static Polyline empty() {
        return new Polyline(new long[0], new double[0], new double[0], new double[0], 0);
    }

    /** @param bounds curves that bound the band of this one */
    static long[] pointsOf(CostCurve curve, List<CostCurve> bounds, VolumeRange range) {
        return switch (curve) {
            case ApiLine _ -> pointsOfLine(range);
            case StepCurve steps -> pointsOf(steps, bounds, range);
            case BentCurve bent -> pointsOfBent(bent, bounds, range);
        };
    }

    private static long[] pointsOfLine(VolumeRange range) {
        long[] points = new long[LINE_POINTS];
        for (int i = 0; i < LINE_POINTS; i++) {
            points[i] = logarithmic(range.from(), range.to(), (double) i / (LINE_POINTS - 1));
        }
        return points;
    }

    /** The points of a line, and both sides of every bend that can be told apart, of the curve and of those that bound its band. */
    private static long[] pointsOfBent(BentCurve curve, List<CostCurve> bounds, VolumeRange range) {
        long last = Math.min(range.to(), curve.lastServed());
        if (last < range.from()) {
            return new long[0];
        }
        long[] points = new long[MOST_POINTS];
        int count = 0;
        for (int i = 0; i < LINE_POINTS; i++) {
            points[count++] = logarithmic(range.from(), last, (double) i / (LINE_POINTS - 1));
        }
        count = addStepEnds(curve, range.from(), last, points, count);
        for (CostCurve bound : bounds) {
            count = addStepEnds(bound, range.from(), Math.min(last, bound.lastServed()), points, count);
            count = addEnd(bound, range.from(), last, points, count);
        }
        return sortedOnce(points, count);
    }

    /**
     * The points of a staircase, and the ends of the steps of others that bound its band, so that the band is as flat as
     * they are. As many as {@value #MOST_POINTS} points have room for.
     */
    private static long[] pointsOf(StepCurve curve, List<CostCurve> bounds, VolumeRange range) {
        long last = Math.min(range.to(), curve.lastServed());
        if (last < range.from()) {
            return new long[0];
        }
        long[] points = new long[MOST_POINTS];
        int count = addPoints(curve, range.from(), last, points);
        for (CostCurve bound : bounds) {
            count = addStepEnds(bound, range.from(), Math.min(last, bound.lastServed()), points, count);
            count = addEnd(bound, range.from(), last, points, count);
        }
        return sortedOnce(points, count);
    }

    /** The two ends of every step as long as steps can be told apart, and evenly spread volumes from there on. */
    private static int addPoints(StepCurve curve, long from, long last, long[] points) {
        int count = 0;
        long start = from;
        long end = curve.segmentEnd(start);
        while (end < last && end > start * (1 + VISIBLE_STEP) && count < STEP_POINTS) {
            points[count++] = start;
            points[count++] = end;
            start = end + 1;
            end = curve.segmentEnd(start);
        }
        boolean oneStepLeft = end >= last;
        int rest = oneStepLeft ? 2 : SLOPE_POINTS;
        for (int i = 0; i < rest; i++) {
            points[count++] = logarithmic(start, last, (double) i / (rest - 1));
        }
        return count;
    }

    /** Both sides of every step that can be told apart, as far as there is room. */
    private static int addStepEnds(CostCurve curve, long from, long last, long[] points, int before) {
        int count = before;
        long start = from;
        long end = from > last ? last : curve.segmentEnd(start);
        while (end < last && end > start * (1 + VISIBLE_STEP) && count + 1 < points.length) {
            points[count++] = end;
            points[count++] = end + 1;
            start = end + 1;
            end = curve.segmentEnd(start);
        }
        return count;
    }

    /** Both sides of the volume at which a bound ends, so that the band ends there too. */
    private static int addEnd(CostCurve bound, long from, long last, long[] points, int before) {
        long end = bound.lastServed();
        if (end < from || end >= last || before + 1 >= points.length) {
            return before;
        }
        points[before] = end;
        points[before + 1] = end + 1;
        return before + 2;
    }

    private static long[] sortedOnce(long[] points, int length) {
        Arrays.sort(points, 0, length);
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (count == 0 || points[count - 1] != points[i]) {
                points[count++] = points[i];
            }
        }
        return Arrays.copyOf(points, count);
    }

    private static long logarithmic(long from, long to, double part) {
        return part == 1 ? to : Math.clamp(Math.round(from * Math.pow((double) to / from, part)), from, to);
    }

    static double[] costs(long[] tokensPerDay, CostCurve curve) {
        double[] costs = new double[tokensPerDay.length];
        curve.at(tokensPerDay, costs);
        return costs;
    }
}
