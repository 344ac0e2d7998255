package app.fulcrum.support;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Situations for tests: written out, read from JSON, or drawn at random. */
public final class Situations {

    private static final List<String> PLACES = List.of("EU", "UK", "GB", "KR", "US", "DE", "JP");

    private Situations() {}

    /** A situation in which the questions named have these answers and all others are unknown. */
    public static Situation where(Object... questionsAndAnswers) {
        Situation situation = Situation.UNKNOWN;
        for (int i = 0; i < questionsAndAnswers.length; i += 2) {
            situation = situation.with((Question) questionsAndAnswers[i], answer(questionsAndAnswers[i + 1]));
        }
        return situation;
    }

    public static Answer answer(Object plain) {
        return switch (plain) {
            case Boolean yes -> new Answer.YesNo(yes);
            case Enum<?> choice -> new Answer.Choice(Question.id(choice));
            case Number amount -> new Answer.Amount(amount.doubleValue());
            case Answer answer -> answer;
            default -> throw new IllegalArgumentException("no answer: " + plain);
        };
    }

    /** The answers of a JSON object by question path; null stands for unknown and takes an answer back. */
    public static Situation with(Situation situation, JsonNode answers) {
        Situation all = situation;
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            Question question = Question.ofPath(entry.getKey()).orElseThrow();
            all = entry.getValue().isNull()
                    ? all.without(question)
                    : all.with(question, answer(question, entry.getValue()));
        }
        return all;
    }

    private static Answer answer(Question question, JsonNode value) {
        return switch (question.kind()) {
            case YES_NO -> new Answer.YesNo(value.booleanValue());
            case CHOICE -> new Answer.Choice(value.stringValue());
            case AMOUNT -> new Answer.Amount(value.doubleValue());
            case TERRITORIES ->
                new Answer.Territories(new TreeSet<>(
                        value.valueStream().map(JsonNode::stringValue).toList()));
        };
    }

    /** Any situation at all; about one question in four is left open. */
    public static Situation random(SplittableRandom random) {
        EnumMap<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (random.nextInt(4) > 0) {
                answers.put(question, randomAnswer(question, random));
            }
        }
        return new Situation(answers);
    }

    public static Answer randomAnswer(Question question, SplittableRandom random) {
        return switch (question.kind()) {
            case YES_NO -> new Answer.YesNo(random.nextBoolean());
            case CHOICE ->
                new Answer.Choice(
                        question.choices().get(random.nextInt(question.choices().size())));
            case AMOUNT -> new Answer.Amount(randomAmount(question, random));
            case TERRITORIES ->
                new Answer.Territories(new TreeSet<>(Arrays.asList(PLACES.get(random.nextInt(PLACES.size())))));
        };
    }

    private static double randomAmount(Question question, SplittableRandom random) {
        return question == Question.INFRASTRUCTURE_ENGINEERS
                ? random.nextInt(12) / 2.0
                : Math.floor(Math.pow(10, random.nextDouble(0, 11)));
    }
}
