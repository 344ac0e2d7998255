package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The {@code situation} of a file: answers by chapter and question. A question left out is unknown. */
public final class SituationJson {

    /** Largest amount taken; more users or dollars than there are. */
    private static final double LARGEST_AMOUNT = 1e15;

    private static final Map<String, List<Question>> BY_CHAPTER = Arrays.stream(Question.values())
            .collect(Collectors.groupingBy(SituationJson::chapter, LinkedHashMap::new, Collectors.toList()));

    private static final SortedSet<String> TERRITORIES = territories();

    private SituationJson() {}

    private static SortedSet<String> territories() {
        SortedSet<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.addAll(List.of("EU", "UK"));
        return Collections.unmodifiableSortedSet(codes);
    }

    private static String chapter(Question question) {
        return question.path().substring(0, question.path().indexOf('.'));
    }

    private static String name(Question question) {
        return question.path().substring(question.path().indexOf('.') + 1);
    }

    public static Situation read(Members chapters) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        BY_CHAPTER.forEach((chapter, questions) -> chapters.optional(chapter)
                .flatMap(Spot::members)
                .ifPresent(members -> readChapter(members, questions, answers)));
        chapters.finish();
        return new Situation(answers);
    }

    private static void readChapter(Members members, List<Question> questions, Map<Question, Answer> answers) {
        for (Question question : questions) {
            members.optional(name(question))
                    .flatMap(spot -> readAnswer(spot, question))
                    .ifPresent(answer -> answers.put(question, answer));
        }
        members.finish();
    }

    private static Optional<? extends Answer> readAnswer(Spot spot, Question question) {
        return switch (question.kind()) {
            case YES_NO -> spot.truth().map(Answer.YesNo::new);
            case CHOICE -> spot.oneOf(allowed(question)).map(Answer.Choice::new);
            case AMOUNT -> readAmount(spot, question.unit().map(Unit::symbol).orElse(""));
            case TERRITORIES -> Optional.of(readTerritories(spot));
        };
    }

    private static Map<String, String> allowed(Question question) {
        return question.choices().stream()
                .collect(Collectors.toMap(Function.identity(), id -> id, (one, _) -> one, LinkedHashMap::new));
    }

    private static Optional<Answer> readAmount(Spot spot, String unit) {
        var amount = spot.number(0, LARGEST_AMOUNT, unit);
        return amount.isPresent() ? Optional.of(new Answer.Amount(amount.getAsDouble())) : Optional.empty();
    }

    private static Answer.Territories readTerritories(Spot spot) {
        SortedSet<String> codes = new TreeSet<>();
        for (Spot item : spot.items()) {
            item.text().ifPresent(code -> {
                if (!TERRITORIES.contains(code)) {
                    item.report(ProblemCode.NOT_ONE_OF, code, "two-letter country codes (ISO 3166), EU, UK");
                } else if (!codes.add(code)) {
                    item.report(ProblemCode.DUPLICATE_ID, code);
                }
            });
        }
        return new Answer.Territories(codes);
    }

    static JsonObject write(Situation situation) {
        ObjectBuilder chapters = JsonValue.object();
        BY_CHAPTER.forEach((chapter, questions) -> {
            ObjectBuilder members = JsonValue.object();
            for (Question question : questions) {
                Answer answer = situation.answers().get(question);
                if (answer != null) {
                    members.with(name(question), write(answer));
                }
            }
            JsonObject written = members.build();
            if (!written.members().isEmpty()) {
                chapters.with(chapter, written);
            }
        });
        return chapters.build();
    }

    private static JsonValue write(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> JsonValue.truth(yes);
            case Answer.Choice(String id) -> JsonValue.text(id);
            case Answer.Amount(double value) -> JsonValue.number(value);
            case Answer.Territories(SortedSet<String> codes) ->
                JsonValue.array(codes.stream().map(JsonValue::text).toList());
        };
    }
}
