package app.fulcrum.model.license;

import static app.fulcrum.model.license.Condition.NO;
import static app.fulcrum.model.license.Condition.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Question;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Condition FINE_TUNES = Condition.openUntil(Question.FINE_TUNES);
    private static final Condition TRAINS = Condition.openUntil(Question.TRAINS_OTHER_MODELS);

    @Test
    void oneFailingPartDecidesAnAnd() {
        assertThat(NO.and(FINE_TUNES)).isEqualTo(NO);
        assertThat(FINE_TUNES.and(NO)).isEqualTo(NO);
        assertThat(YES.and(NO)).isEqualTo(NO);
        assertThat(YES.and(YES)).isEqualTo(YES);
    }

    @Test
    void oneHoldingPartDecidesAnOr() {
        assertThat(YES.or(FINE_TUNES)).isEqualTo(YES);
        assertThat(FINE_TUNES.or(YES)).isEqualTo(YES);
        assertThat(NO.or(YES)).isEqualTo(YES);
        assertThat(NO.or(NO)).isEqualTo(NO);
    }

    @Test
    void anOpenPartKeepsTheRestOpen() {
        assertThat(YES.and(FINE_TUNES)).isEqualTo(FINE_TUNES);
        assertThat(FINE_TUNES.or(NO)).isEqualTo(FINE_TUNES);
        assertThat(FINE_TUNES.negated()).isEqualTo(FINE_TUNES);
        assertThat(NO.negated()).isEqualTo(YES);
    }

    @Test
    void allOpenQuestionsAreNamed() {
        assertThat(FINE_TUNES.and(TRAINS).open())
                .containsExactlyInAnyOrder(Question.FINE_TUNES, Question.TRAINS_OTHER_MODELS);
        assertThat(FINE_TUNES.or(TRAINS).or(FINE_TUNES).open()).hasSize(2);
    }
}
