package app.fulcrum.model.sensitivity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What moving one thing does to a result.
 *
 * @param low at its low end
 * @param high at its high end
 * @param outside values between the ends at which the result is larger or smaller than at both ends, as far as some were tried
 * @param width how far the result moves over all of that and base, in its own unit; infinite where there is a result at some of
 *     these values and none at others
 */
public record Bar(Driver driver, ResultAt low, ResultAt high, List<ResultAt> outside, double width) {

    public Bar {
        outside = List.copyOf(outside);
    }

    /**
     * @param steps at every value tried, ascending, the ends among them
     * @param noise what a result may move by for no other reason than that sums in doubles lose digits
     */
    static Bar of(Driver driver, List<ResultAt> steps, double noise) {
        ResultAt low = steps.getFirst();
        ResultAt high = steps.getLast();
        double width = width(steps);
        return new Bar(driver, low, high, outside(steps, noise), width > noise ? width : 0);
    }

    private static double width(List<ResultAt> steps) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int absent = 0;
        for (ResultAt step : steps) {
            OptionalDouble result = step.result();
            if (result.isPresent()) {
                least = Math.min(least, result.getAsDouble());
                most = Math.max(most, result.getAsDouble());
            } else {
                absent++;
            }
        }
        return absent == steps.size() ? 0 : absent > 0 ? Double.POSITIVE_INFINITY : most - least;
    }

    private static List<ResultAt> outside(List<ResultAt> steps, double noise) {
        List<OptionalDouble> ends = Stream.of(steps.getFirst(), steps.getLast())
                .map(ResultAt::result)
                .toList();
        if (!ends.stream().allMatch(OptionalDouble::isPresent)) {
            return List.of();
        }
        double least =
                ends.stream().mapToDouble(OptionalDouble::getAsDouble).min().orElseThrow() - noise;
        double most =
                ends.stream().mapToDouble(OptionalDouble::getAsDouble).max().orElseThrow() + noise;
        return steps.stream()
                .filter(step -> !(least <= step.result().orElse(Double.NaN)
                        && step.result().orElse(Double.NaN) <= most))
                .toList();
    }

    /** Whether the result moves at all. */
    public boolean hasEffect() {
        return width > 0;
    }
}
