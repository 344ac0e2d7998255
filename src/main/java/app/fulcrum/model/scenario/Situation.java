package app.fulcrum.model.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The answers given so far. A question without an answer is unknown. */
public record Situation(Map<Question, Answer> answers) {

    public static final Situation UNKNOWN = new Situation(Map.of());

    /** @throws IllegalArgumentException if an answer does not fit its question */
    public Situation {
        EnumMap<Question, Answer> ordered = new EnumMap<>(Question.class);
        ordered.putAll(answers);
        ordered.forEach(Situation::check);
        answers = Collections.unmodifiableMap(ordered);
    }

    private static void check(Question question, Answer answer) {
        boolean fits = switch (answer) {
            case Answer.YesNo _ -> question.kind() == Question.Kind.YES_NO;
            case Answer.Choice choice -> question.choices().contains(choice.id());
            case Answer.Amount _ -> question.kind() == Question.Kind.AMOUNT;
            case Answer.Territories _ -> question.kind() == Question.Kind.TERRITORIES;
        };
        if (!fits) {
            throw new IllegalArgumentException(question.path() + " cannot be answered with " + answer);
        }
    }

    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Whether the answer is known to be yes. */
    public boolean isYes(Question question) {
        return answers.get(question) instanceof Answer.YesNo(boolean yes) && yes;
    }

    /** Whether the answer is known to be no. */
    public boolean isNo(Question question) {
        return answers.get(question) instanceof Answer.YesNo(boolean yes) && !yes;
    }

    public boolean isUnknown(Question question) {
        return !answers.containsKey(question);
    }

    public OptionalDouble amount(Question question) {
        return answers.get(question) instanceof Answer.Amount(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /** The choice taken, as the enum the question was declared with. */
    public <E extends Enum<E>> Optional<E> choice(Question question, Class<E> type) {
        return answers.get(question) instanceof Answer.Choice(String id)
                ? Optional.of(type.cast(question.choice(id)))
                : Optional.empty();
    }

    /** The territories named, or none if unknown. */
    public Optional<Set<String>> territories(Question question) {
        return answers.get(question) instanceof Answer.Territories territories
                ? Optional.of(territories.codes())
                : Optional.empty();
    }

    public Situation with(Question question, Answer answer) {
        EnumMap<Question, Answer> copy = new EnumMap<>(Question.class);
        copy.putAll(answers);
        copy.put(question, answer);
        return new Situation(copy);
    }

    /** With an answer, or without one. */
    public Situation with(Question question, Optional<Answer> answer) {
        return answer.map(given -> with(question, given)).orElseGet(() -> without(question));
    }

    public Situation without(Question question) {
        EnumMap<Question, Answer> copy = new EnumMap<>(Question.class);
        copy.putAll(answers);
        copy.remove(question);
        return new Situation(copy);
    }
}
