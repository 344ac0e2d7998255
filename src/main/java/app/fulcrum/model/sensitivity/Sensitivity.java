package app.fulcrum.model.sensitivity;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a scenario's results hang on, one number at a time, the others at base.
 *
 * @param base the scenario at base values
 * @param uses which of its numbers count
 * @param isSound whether the numbers of a scenario may stand together
 */
public record Sensitivity(Trial base, Uses uses, Predicate<Scenario> isSound) {

    /** Values tried for a bar, the ends included: three between them show most of what rises and falls again. */
    private static final int STEPS = 5;

    /**
     * @param isSound whether the numbers of a scenario may stand together; true of the scenario itself
     * @throws IllegalArgumentException if an input that must have a value has none
     */
    public static Sensitivity of(Scenario scenario, PriceBook book, Predicate<Scenario> isSound) {
        Trial base = Trial.of(scenario, book);
        List<Contender> contenders = base.contenders();
        Resolution resolution = new Resolution(
                scenario, book, contenders.stream().map(Contender::resolution).toList());
        return new Sensitivity(
                base,
                new Uses(resolution, contenders.stream().map(Contender::use).toList()),
                isSound);
    }

    /** Every number that counts and can move, and every throughput estimate, by the width of its effect on a result. */
    public Tornado tornado(Measure measure, Reach reach) {
        double noise = noise(measure);
        List<Bar> moved = new ArrayList<>();
        List<Driver> without = new ArrayList<>();
        for (Driver driver : new Drivers(this, reach).of(measure)) {
            Bar bar = Bar.of(driver, reached(driver, measure, STEPS), noise);
            if (bar.hasEffect()) {
                moved.add(bar);
            } else {
                without.add(driver);
            }
        }
        // The sort is stable: equal widths keep the order of inputs.
        moved.sort(Comparator.comparingDouble(Bar::width).reversed());
        return new Tornado(measure, base.of(measure), moved, without);
    }

    /**
     * A result along the values of one driver.
     *
     * @param count how many values to space evenly from end to end, beside the value at base; at least 2
     */
    public SpiderLine line(Driver driver, Measure measure, int count) {
        return new SpiderLine(driver, reached(driver, measure, count));
    }

    private List<ResultAt> reached(Driver driver, Measure measure, int count) {
        return driver.steps(count).stream()
                .map(step -> new ResultAt(step.value(), base.with(step.shift()).of(measure)))
                .toList();
    }

    /** What costs that tie differ by at most. */
    private double noise(Measure measure) {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> noise(base.usdPerMonth(of));
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                noise(base.usdPerMonth(of)) + noise(base.usdPerMonth(against));
            case Measure.UsedShare _ -> noise(1);
            case Measure.CheaperFrom _ -> 0;
        };
    }

    private static double noise(double size) {
        return Double.isFinite(size) ? size - Ties.leastOf(size) : 0;
    }
}
