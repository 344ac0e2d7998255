package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.support.Situations;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionSentencesTest {

    private static Stream<Answer> answers(Question question) {
        return switch (question.kind()) {
            case YES_NO -> Stream.of(new Answer.YesNo(true), new Answer.YesNo(false));
            case CHOICE -> question.choices().stream().map(Answer.Choice::new);
            case AMOUNT -> Stream.of(new Answer.Amount(2_500_000));
            case TERRITORIES -> Stream.of(new Answer.Territories(new TreeSet<>(List.of("EU", "KR"))));
        };
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyQuestionHasANameAndEveryAnswerACondition(Question question) {
        assertThat(QuestionSentences.name(question)).isNotBlank().doesNotContain("{");
        assertThat(answers(question).map(answer -> QuestionSentences.condition(question, answer)))
                .doesNotHaveDuplicates()
                .allSatisfy(condition -> assertThat(condition).isNotBlank().doesNotContain("{"));
    }

    @Test
    void noTwoQuestionsShareAName() {
        assertThat(Arrays.stream(Question.values()).map(QuestionSentences::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void amountsComeInTheirUnit() {
        assertThat(QuestionSentences.condition(Question.REVENUE_PER_MONTH, Situations.answer(25e6)))
                .isEqualTo("with $25M of company revenue per month");
        assertThat(QuestionSentences.condition(Question.MONTHLY_ACTIVE_USERS, Situations.answer(2e6)))
                .isEqualTo("with 2M monthly active users of the company");
        assertThat(QuestionSentences.condition(Question.INFRASTRUCTURE_ENGINEERS, Situations.answer(1.5)))
                .isEqualTo("with 1.5 infrastructure engineers");
    }
}
