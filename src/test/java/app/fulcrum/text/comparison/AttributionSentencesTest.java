package app.fulcrum.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.WhyItMoved;
import app.fulcrum.model.comparison.Headline;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionSentencesTest {

    private static final Scenario CHAT =
            Books.presets().find("chat").orElseThrow().document().scenario();
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey GPU_PRICE = Standard.key(Input.GPU_PRICE_PER_HOUR);

    private static Scenario with(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "test"));
    }

    private static AttributionSentences sentences(Scenario one, Scenario other) {
        return AttributionSentences.between(one, other, MoneyFigures.USD);
    }

    private static String why(Scenario one, Scenario other, Measure measure) {
        WhyItMoved why = WhyItMoved.of(measure, one, other, Books.bundled(), ScenarioRules::isSoundTogether);
        return sentences(one, other).why(why, why.split());
    }

    private static ScenarioComparison between(Scenario one, Scenario other) {
        return ScenarioComparison.between(
                Projector.project(one, Books.bundled(), Books.TODAY),
                Projector.project(other, Books.bundled(), Books.TODAY),
                Books.bundled(),
                ScenarioRules::isSound);
    }

    private static String reading(Scenario one, Scenario other) {
        return sentences(one, other).reading(between(one, other));
    }

    @Test
    void aChangeHasItsValuesBeforeAndAfterAndASign() {
        Scenario one = with(with(CHAT, GPU_PRICE, 2.20), Standard.SELF_SETUP, 0);
        Scenario other = with(with(CHAT, GPU_PRICE, 1.10), Standard.SELF_SETUP, 24_000);

        assertThat(why(one, other, new Measure.Cost(Standard.SELF_HOSTED)))
                .contains("GPU price per hour of self-hosting, $2.20 → $1.10: −$1,610")
                .contains("Set-up of self-hosting, $0 → $24K: +$2,000");
    }

    @Test
    void anIdentifierSaysNothingToPeopleAndWhatGoesTogetherIsNamedTogether() {
        Scenario terra = Standard.withOffer(CHAT, Standard.CLOSED_API, "gpt-6.1-terra");

        assertThat(why(CHAT, terra, new Measure.Cost(Standard.CLOSED_API)))
                .startsWith("Offer of the closed API: ")
                .doesNotContain("terra");
        assertThat(why(CHAT, with(terra, Standard.CLOSED_INPUT_PRICE, 3), new Measure.Cost(Standard.CLOSED_API)))
                .startsWith("Offer and input price of the closed API: ");
        assertThat(why(
                        CHAT,
                        with(with(terra, Standard.CLOSED_INPUT_PRICE, 3), Standard.CLOSED_OUTPUT_PRICE, 9),
                        new Measure.Cost(Standard.CLOSED_API)))
                .startsWith("Offer, input price and 1 more of the closed API: ");
    }

    @Test
    void nothingThatMovedIsSaid() {
        assertThat(why(CHAT, CHAT, new Measure.Cost(Standard.CLOSED_API))).isEqualTo("It is the same in both.");
    }

    @Test
    void aSplitThatIsNoneSaysSo() {
        List<Cause> causes = List.copyOf(between(CHAT, with(with(CHAT, VOLUME, 1e8), Standard.CLOSED_FEES, 7))
                .causes());
        Attribution<Cause> split = Attribution.of(
                        causes,
                        made -> made == 0 || made == 3 ? OptionalDouble.of(100.0 * made) : OptionalDouble.empty())
                .orElseThrow();

        assertThat(sentences(CHAT, CHAT).split(split, Headline.What.COST.unit()))
                .isEqualTo("Not split, since what changed only holds together (Fixed fees of the closed API, $0 → $7;"
                        + " Tokens per day, 64M → 100M): +$300.");
    }

    @Test
    void oneChangeThatIsEnoughIsNamed() {
        Scenario other = with(with(CHAT, VOLUME, 6.4e9), InputKey.shared(Input.DAYS_PER_MONTH), 30);

        assertThat(reading(CHAT, other))
                .isEqualTo("Self-hosting instead of the hosted open API. Tokens per day, 64M → 6.4B alone would be"
                        + " enough.");
    }

    @Test
    void changesOfWhichEitherAloneLeavesTheRecommendationAreSaidToBeSo() {
        // At this volume self-hosting costs more; at its own rate and half the fees less.
        Scenario one = with(with(CHAT, VOLUME, 6.4e8), InputKey.of(Standard.HOSTED_OPEN_API, Input.FEES), 0);
        double hosted = cost(one, Standard.HOSTED_OPEN_API);
        double own = cost(one, Standard.SELF_HOSTED);
        assertThat(own).isGreaterThan(hosted);
        // Each of two fees closes two thirds of the gap.
        double part = (own - hosted) * 2 / 3;
        InputKey fees = InputKey.of(Standard.HOSTED_OPEN_API, Input.FEES);
        InputKey setup = InputKey.of(Standard.HOSTED_OPEN_API, Input.SETUP);
        double months = one.base(Input.SETUP_MONTHS).orElseThrow();
        double usual = one.assumption(setup).orElseThrow().value().base();
        Scenario other = with(with(one, fees, part), setup, usual + part * months);

        assertThat(reading(one, other))
                .contains("instead of the hosted open API.")
                .endsWith("Either change alone would leave the hosted open API recommended.");
    }

    private static double cost(Scenario scenario, AlternativeId id) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY)
                .of(id)
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
    }

    @ParameterizedTest
    @EnumSource
    void everyResultHasAName(Headline.What what) {
        Headline headline = new Headline(what, List.of(Standard.CLOSED_API, Standard.SELF_HOSTED));

        assertThat(new ComparisonWords(NamesAcross.of(List.of(CHAT))).name(headline))
                .isNotBlank()
                .doesNotContain("{");
    }
}
