package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Subject;
import app.fulcrum.model.explain.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InputNamesTest {

    @ParameterizedTest
    @EnumSource(Input.class)
    void everyInputHasAName(Input input) {
        assertThat(InputNames.name(input)).isNotBlank().hasSizeLessThanOrEqualTo(30);
    }

    static Stream<Subject> subjects() {
        Stream<Subject> lines = Stream.of(LineKind.values()).map(Subject.Line::new);
        return Stream.concat(Stream.of(Term.values()), lines);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyComputedFigureHasANameAndAFormula(Subject subject) {
        Explanation explanation = new Computed(subject, 1, Unit.USD_PER_MONTH, List.of());

        assertThat(ExplanationSentences.name(explanation)).isNotBlank();
        assertThat(ExplanationSentences.formula(explanation)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitCanBePrinted(Unit unit) {
        assertThat(ExplanationSentences.figure(12.5, unit)).contains("1").doesNotContain("NaN");
    }
}
