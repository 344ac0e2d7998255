package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several monthly costs paid together: each for its own part of the same volume.
 *
 * @param curves what is paid, at least one
 */
public record SumCurve(List<CostCurve> curves) implements BentCurve {

    public SumCurve {
        curves = List.copyOf(curves);
    }

    /** The sum of some curves: a line where all are lines. */
    public static CostCurve of(List<CostCurve> curves) {
        double fixed = 0;
        double slope = 0;
        for (CostCurve curve : curves) {
            if (!(curve instanceof ApiLine line)) {
                return new SumCurve(curves);
            }
            fixed += line.fixedUsdPerMonth();
            slope += line.usdPerMonthPerDailyToken();
        }
        return new ApiLine(fixed, slope);
    }

    @Override
    public double at(long tokensPerDay) {
        return sum(curve -> curve.at(tokensPerDay));
    }

    private double sum(ToDoubleFunction<CostCurve> each) {
        double sum = 0;
        for (CostCurve curve : curves) {
            sum += each.applyAsDouble(curve);
        }
        return sum;
    }

    @Override
    public long lastServed() {
        long last = Volumes.NEVER;
        for (CostCurve curve : curves) {
            last = Math.min(last, curve.lastServed());
        }
        return last;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        if (tokensPerDay > lastServed()) {
            return Volumes.NEVER;
        }
        long end = Volumes.NEVER;
        for (CostCurve curve : curves) {
            end = Math.min(end, curve.segmentEnd(tokensPerDay));
        }
        return end;
    }

    @Override
    public long segmentStart(long tokensPerDay) {
        long start = 1;
        for (CostCurve curve : curves) {
            start = Math.max(start, curve.segmentStart(tokensPerDay));
        }
        return start;
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return sum(CostCurve::saturatedUsdPerMonthPerDailyToken);
    }

    @Override
    public double tokensPerPeriod() {
        double longest = 0;
        for (CostCurve curve : curves) {
            longest = Math.max(longest, curve.tokensPerPeriod());
        }
        return longest;
    }

    /** Two periods have none in common. */
    @Override
    public long repeatsFrom() {
        long from = 1;
        int periods = 0;
        for (CostCurve curve : curves) {
            from = Math.max(from, curve.repeatsFrom());
            periods += curve.tokensPerPeriod() > 0 ? 1 : 0;
        }
        return periods > 1 ? Volumes.NEVER : from;
    }

    @Override
    public Trend trend() {
        return new Trend(
                sum(curve -> curve.trend().usdPerMonthPerDailyToken()),
                sum(curve -> curve.trend().leastUsdPerMonth()),
                sum(curve -> curve.trend().mostUsdPerMonth()));
    }
}
