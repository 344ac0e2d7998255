package app.fulcrum.text;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Figures;
import java.util.Collection;
import java.util.stream.Collectors;

/** Questions and answers of a situation, as parts of sentences. */
public final class QuestionSentences {

    private static final Messages MESSAGES = Messages.of("questions");

    private QuestionSentences() {}

    /** What a question is about: {@code class of data}. */
    public static String name(Question question) {
        return MESSAGES.get("name." + question.path());
    }

    /** Several of them: {@code class of data, regulation}. */
    public static String names(Collection<Question> questions) {
        return questions.stream().map(QuestionSentences::name).collect(Collectors.joining(", "));
    }

    /** An answer as a condition: {@code if the data may not leave}. */
    public static String condition(Question question, Answer answer) {
        String key = "if." + question.path();
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> MESSAGES.get(key + (yes ? ".yes" : ".no"));
            case Answer.Choice(String id) -> MESSAGES.get(key + "." + id);
            case Answer.Amount(double value) -> MESSAGES.get(key, amount(question, value));
            case Answer.Territories(var codes) -> name(question) + " " + String.join(", ", codes);
        };
    }

    /** An answer the scorecard counts, as a fact: {@code internal data}. */
    public static String fact(Question question, Answer answer) {
        String key = "fact." + question.path();
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> MESSAGES.get(key + (yes ? ".yes" : ".no"));
            case Answer.Choice(String id) -> MESSAGES.get(key + "." + id);
            case Answer.Amount(double value) -> MESSAGES.get(key, amount(question, value));
            case Answer.Territories _ -> condition(question, answer);
        };
    }

    /** A number in the question's unit. */
    static String amount(Question question, double value) {
        Unit unit = question.unit().orElseThrow();
        return switch (unit) {
            case USD_PER_MONTH, USD_PER_YEAR -> Figures.compactMoney(value);
            case FULL_TIME_EQUIVALENTS -> Figures.plain(value);
            default -> Figures.tokens(value);
        };
    }
}
