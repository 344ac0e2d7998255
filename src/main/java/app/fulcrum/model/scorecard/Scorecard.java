package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.unit.Lists;
import java.util.List;
import java.util.Optional;

/**
 * The four axes, what they say together, and the alternatives in that light.
 *
 * @param entrants the alternatives that take part, in order
 * @param axes one score per axis, in the order of {@link Axis}
 * @param weighted the weighted mean of the scores, −2 to +2
 * @param overriding the strong axes that override the mean, most important first; see the article's rule in
 *     {@link Preference}
 * @param ranking the entrants from best to worst fit
 */
public record Scorecard(
        List<Entrant> entrants, List<AxisScore> axes, double weighted, List<Axis> overriding, List<Fit> ranking) {

    /**
     * All that the axes tell alternatives apart by.
     *
     * @param parts the kinds it is made of: two of a mix, one of any other
     */
    public record Entrant(AlternativeId id, List<Kind> parts) {

        public Entrant {
            parts = List.copyOf(parts);
        }

        private static Entrant of(Alternative alternative, Alternatives among) {
            List<Alternative> parts = among.parts(alternative);
            return new Entrant(
                    alternative.id(),
                    Lists.byPlace(parts.size(), part -> parts.get(part).kind()));
        }

        /** Some alternatives, in the order given. */
        public static List<Entrant> of(Alternatives alternatives, List<AlternativeId> ids) {
            return Lists.byPlace(ids.size(), place -> of(alternatives.get(ids.get(place)), alternatives));
        }

        static List<Entrant> all(Alternatives alternatives) {
            return Lists.byPlace(alternatives.size(), place -> of(alternatives.at(place), alternatives));
        }
    }

    public Scorecard {
        entrants = List.copyOf(entrants);
        axes = List.copyOf(axes);
        overriding = List.copyOf(overriding);
        ranking = List.copyOf(ranking);
    }

    /** With all alternatives ranked. */
    public static Scorecard of(
            Situation situation, Evidence evidence, ScorecardSettings settings, Alternatives alternatives) {
        return of(situation, evidence, settings, Entrant.all(alternatives));
    }

    /** @param entrants the alternatives that take part, in order; no other is ranked */
    public static Scorecard of(
            Situation situation, Evidence evidence, ScorecardSettings settings, List<Entrant> entrants) {
        Tally sheet = new Tally(situation);
        return of(
                entrants,
                List.of(
                        PrivacyAxis.on(sheet).score(Axis.PRIVACY, settings),
                        ScaleAxis.on(sheet, evidence).score(Axis.SCALE, settings),
                        CustomizationAxis.on(sheet).score(Axis.CUSTOMIZATION, settings),
                        BudgetAxis.on(sheet, evidence).score(Axis.BUDGET, settings)));
    }

    public static Scorecard of(List<Entrant> entrants, List<AxisScore> axes) {
        Preference preference = Preference.of(axes);
        return new Scorecard(
                entrants,
                axes,
                preference.weighted(),
                preference.overriding(),
                Fit.ranking(preference.value(), entrants));
    }

    public AxisScore axis(Axis axis) {
        return axes.stream().filter(each -> each.axis() == axis).findFirst().orElseThrow();
    }

    /** The alternative that fits best; of equal ones the first of the entrants; absent where none takes part. */
    public Optional<AlternativeId> first() {
        return ranking.isEmpty()
                ? Optional.empty()
                : Optional.of(ranking.getFirst().alternative());
    }

    /** The part of all weight an axis has, 0 to 1; 0 if none has any. */
    public double share(Axis axis) {
        double total = axes.stream().mapToDouble(AxisScore::weight).sum();
        return total == 0 ? 0 : axis(axis).weight() / total;
    }

    /**
     * Whether a strong axis can be the reason for one that is not the cheapest. Privacy and customization can, being about
     * what money cannot buy back; scale and budget restate the money, which is better reckoned than restated.
     */
    public boolean overridesMoney() {
        return overriding.contains(Axis.PRIVACY) || overriding.contains(Axis.CUSTOMIZATION);
    }
}
