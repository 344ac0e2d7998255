package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Scorecard.Entrant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How well an alternative fits what the axes say.
 *
 * <p>Each kind has a place on the scale of the scores: the closed API at −2, own GPUs at +2, and the hosted open API, the
 * article's middle ground, halfway at 0. The fit falls evenly with the distance from the kind's place to where the axes
 * point, from 1 on the spot to 0 at the other end. So a closed API comes first up to −1, a hosted open API above −1 and up
 * to +1, own GPUs above +1; at −1 and +1 two kinds fit equally. A mix stands halfway between its
 * parts. Alternatives of one kind always fit
 * equally: the axes say nothing that tells them apart. Of equal ones the first of the entrants, which is the cheaper, stays
 * first.
 *
 * @param value 0 to 1
 */
public record Fit(AlternativeId alternative, double value) {

    private static final Comparator<Fit> BEST_FIRST =
            Comparator.comparingDouble(Fit::value).reversed();

    static Fit of(Entrant entrant, double preference) {
        return new Fit(entrant.id(), 1 - Math.abs(preference - place(entrant)) / (2 * AxisScore.STRONG));
    }

    /** The alternatives from best to worst fit; equal ones in the order given. */
    static List<Fit> ranking(double preference, List<Entrant> entrants) {
        Fit[] ranking = new Fit[entrants.size()];
        for (int place = 0; place < ranking.length; place++) {
            ranking[place] = of(entrants.get(place), preference);
        }
        Arrays.sort(ranking, BEST_FIRST);
        return List.of(ranking);
    }

    /** Where a kind stands between the ends of the scale, in points: the closed API at its low end, own GPUs at its high end. */
    public static double place(Kind kind) {
        return switch (kind) {
            case CLOSED_API -> -AxisScore.STRONG;
            case HOSTED_OPEN_API -> 0;
            case SELF_HOSTED -> AxisScore.STRONG;
            case MIX -> throw new IllegalArgumentException("a mix stands where its parts do");
        };
    }

    private static double place(Entrant entrant) {
        double sum = 0;
        for (Kind part : entrant.parts()) {
            sum += place(part);
        }
        return sum / entrant.parts().size();
    }
}
