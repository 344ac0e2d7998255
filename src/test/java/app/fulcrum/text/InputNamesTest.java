package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputNamesTest {

    @ParameterizedTest
    @EnumSource(Input.class)
    void everyInputHasAName(Input input) {
        assertThat(InputNames.name(input)).isNotBlank().hasSizeLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitCanBePrinted(Unit unit) {
        assertThat(ExplanationSentences.figure(12.5, unit)).contains("1").doesNotContain("NaN");
    }
}
