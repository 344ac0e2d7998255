package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.explain.flip.FlipFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.model.whatif.ScorecardFlips;
import app.fulcrum.model.whatif.Side;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.ExplanationSentences;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would change an answer is what its formula makes of it: the claims hold on both sides. */
@Tag("law")
class FlipFiguresTest {

    private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);

    private enum Kind {
        VOLUME,
        PRICE,
        /** At an end of the scale. */
        WEIGHT,
        WEIGHT_BETWEEN
    }

    @Test
    void everyNumberThatWouldChangeTheAnswerIsExplained() {
        Seeded.some(Books.presets().all())
                .forEach(preset -> check(preset.document().scenario()));
        Seeded.forMany(1, 250, random -> check(RandomPlans.scenario(random)));
        Seeded.forMany(1, 100, random -> check(RandomPlans.withRanges(random)));
        Seeded.forMany(
                1, 100, random -> check(RandomPlans.withGpus(RandomPlans.withRanges(random), 1 + random.nextInt(64))));
        Seeded.forMany(1, 100, random -> check(RandomAlternatives.scenario(random)));

        assertThat(seen).containsKeys(Kind.values());
    }

    private void check(Scenario scenario) {
        Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
        FlipFigures figures = new FlipFigures(projection);
        for (Flip flip : Flips.of(projection)) {
            switch (flip) {
                case Flip.OfVolume volume -> check(Kind.VOLUME, volume.tokensPerDay(), figures, flip);
                case Flip.OfPrice price -> check(Kind.PRICE, price.value(), figures, flip);
                case Flip.OfWeight weight -> check(Kind.WEIGHT, weight.share(), figures, flip);
                case Flip.OfAnswer _ -> assertThat(figures.of(flip)).isEmpty();
            }
        }
        for (Flip.OfWeight weight :
                ScorecardFlips.ofWeights(projection.decision().scorecard())) {
            check(weight.side() == Side.AT ? Kind.WEIGHT : Kind.WEIGHT_BETWEEN, weight.share(), figures, weight);
        }
    }

    private void check(Kind kind, double value, FlipFigures figures, Flip flip) {
        Explanation explanation = figures.of(flip).orElseThrow();
        seen.merge(kind, 1, Integer::sum);
        assertThat(explanation.value()).as("%s", flip).isEqualTo(value, within(1e-12 * value));
        if (kind == Kind.VOLUME || kind == Kind.PRICE) {
            Formula formula = ((Computed) explanation).formula();
            assertThat(formula).as("%s", flip).isInstanceOf(Found.class);
            assertThat(((Found) formula).claims()).as("%s", flip).isNotEmpty();
            assertThat(ExplanationSentences.formula(explanation)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void whereNothingChangesThereIsNothingToExplain() {
        Projection projection = Projector.project(Books.preset("chat"), Books.bundled(), Books.TODAY);
        FlipFigures figures = new FlipFigures(projection);
        Flip.OfVolume flip = Flips.of(projection).stream()
                .filter(Flip.OfVolume.class::isInstance)
                .map(Flip.OfVolume.class::cast)
                .findFirst()
                .orElseThrow();

        for (int beside : new int[] {-1, 1}) {
            Flip.OfVolume none = new Flip.OfVolume(flip.side(), flip.tokensPerDay() + beside, flip.to());
            assertThatThrownBy(() -> figures.of(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
