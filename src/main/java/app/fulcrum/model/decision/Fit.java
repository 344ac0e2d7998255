package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well an option fits what the axes say.
 *
 * <p>Each option has a place on the scale of the scores: the closed API at −2, self-hosting at +2, and the hosted open
 * API, the article's middle ground, halfway at 0. The fit falls evenly with the distance from the option's place to where
 * the axes point, from 1 on the spot to 0 at the other end. So the closed API comes first up to −1, the hosted open API
 * above −1 and up to +1, self-hosting above +1; at −1 and +1 two fit equally and the first named stays first.
 *
 * @param value 0 to 1
 */
public record Fit(Option option, double value) {

    static Fit of(Option option, double preference) {
        return new Fit(option, 1 - Math.abs(preference - place(option)) / (2 * AxisScore.STRONG));
    }

    /** The options from best to worst fit; equal ones in the order they are named in. */
    static List<Fit> ranking(double preference) {
        return Stream.of(Option.values())
                .map(option -> of(option, preference))
                .sorted(Comparator.comparingDouble(Fit::value).reversed())
                .toList();
    }

    private static double place(Option option) {
        return switch (option) {
            case CLOSED_API -> -AxisScore.STRONG;
            case HOSTED_OPEN_API -> 0;
            case SELF_HOSTED -> AxisScore.STRONG;
        };
    }
}
