package app.fulcrum.text;

import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.whatif.AnswerChange;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.model.whatif.Side;
import app.fulcrum.model.whatif.VerdictFlips;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlipSentencesTest {

    private static final FlipSentences SENTENCES =
            new FlipSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES));

    private static String words(Flip flip) {
        return SENTENCES.flip(flip, OpenModels.NONE);
    }

    @Test
    void aVolume() {
        assertThat(words(new Flip.OfVolume(Side.ABOVE, 64_000_000, Optional.of(SELF_HOSTED))))
                .isEqualTo("from 64M tokens a day on: self-hosting");
        assertThat(words(new Flip.OfVolume(Side.BELOW, 10_000_000, Optional.of(CLOSED_API))))
                .isEqualTo("up to 10M tokens a day: the closed API");
    }

    @Test
    void aWeight() {
        assertThat(words(new Flip.OfWeight(Axis.PRIVACY, Side.ABOVE, 0.31, Optional.of(SELF_HOSTED))))
                .isEqualTo("above a privacy weight of 31\u00a0%: self-hosting");
        assertThat(words(new Flip.OfWeight(Axis.PRIVACY, Side.AT, 0, Optional.of(HOSTED_OPEN_API))))
                .isEqualTo("with no weight on privacy: the hosted open API");
        assertThat(words(new Flip.OfWeight(Axis.SCALE, Side.AT, 1, Optional.of(HOSTED_OPEN_API))))
                .isEqualTo("with all weight on scale: the hosted open API");
    }

    @Test
    void aPrice() {
        assertThat(words(new Flip.OfPrice(
                        new Lever.Quantity.GpuRate(Standard.SELF_HOSTED), Side.BELOW, 2.31, Optional.of(SELF_HOSTED))))
                .isEqualTo("at a GPU rate of $2.31 per GPU-hour or less: self-hosting");
        assertThat(words(new Flip.OfPrice(
                        new Lever.Quantity.TokenPrices(Standard.CLOSED_API),
                        Side.BELOW,
                        0.62,
                        Optional.of(CLOSED_API))))
                .isEqualTo("with closed API prices 38\u00a0% lower: the closed API");
        assertThat(words(new Flip.OfPrice(
                        new Lever.Quantity.TokenPrices(Standard.HOSTED_OPEN_API),
                        Side.ABOVE,
                        1.25,
                        Optional.of(SELF_HOSTED))))
                .isEqualTo("with hosted open API prices 25\u00a0% higher: self-hosting");
    }

    @Test
    void anAnswer() {
        assertThat(words(new Flip.OfAnswer(
                        Question.DATA_MAY_LEAVE,
                        new AnswerChange.Answered(Situations.answer(false)),
                        Optional.empty())))
                .isEqualTo("if the data may not leave: no alternative");
    }

    @Test
    void everyFlipHasWords() {
        Seeded.forEach(
                1,
                300,
                random -> assertThat(VerdictFlips.of(Decisions.randomInput(random), List.of()))
                        .allSatisfy(flip -> assertThat(words(flip)).doesNotContain("{", "null", "Optional")));
    }

    /** Held against the projection of a scenario that has the volume. */
    @Test
    void aVolumeFromWhichTheBetterFitIsNotTheCheapestSaysSo() {
        int[] dearer = {0};
        Books.presets().all().forEach(preset -> {
            Scenario scenario = preset.document().scenario();
            Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
            FlipSentences sentences =
                    new FlipSentences(MoneyFigures.USD, new AlternativeNames(scenario.alternatives()));
            for (Flip flip : Flips.of(projection)) {
                if (flip instanceof Flip.OfVolume(var _, long tokensPerDay, var to)) {
                    Scenario there = scenario.with(
                            Standard.key(Input.TOKENS_PER_DAY), Assumption.of((double) tokensPerDay, "test"));
                    boolean isCheapest = Projector.project(there, Books.bundled(), Books.TODAY)
                            .cheapest()
                            .equals(to);
                    dearer[0] += isCheapest ? 0 : 1;
                    assertThat(sentences.flip(flip, projection).contains("though not the cheapest"))
                            .as("%s: %s", preset.name(), flip)
                            .isEqualTo(!isCheapest);
                }
            }
        });
        assertThat(dearer[0]).isPositive();
    }
}
