package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Keyed;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code situation} of a file: answers by chapter and question. A question left out is unknown. */
public final class SituationJson {

    /** Largest amount taken; more users or dollars than there are. */
    private static final double LARGEST_AMOUNT = 1e15;

    private static final Set<Question> OF_A_PRODUCT = EnumSet.of(
            Question.PRODUCT_MONTHLY_ACTIVE_USERS,
            Question.PRODUCT_REVENUE_PER_MONTH,
            Question.PRODUCT_REVENUE_PER_YEAR);

    private static final SortedSet<String> TERRITORIES = territories();
    private static final JsonType<String> TERRITORY =
            Scalars.text(Pattern.compile("^[A-Z]{2}$"), SituationJson::readTerritory, Function.identity());

    private static final List<Member<Situation, Map<Question, Answer>>> CHAPTERS = chapters();

    public static final RecordType<Situation> TYPE = RecordType.of(
            read -> {
                Map<Question, Answer> answers = new EnumMap<>(Question.class);
                CHAPTERS.forEach(chapter -> answers.putAll(read.get(chapter)));
                return new Situation(answers);
            },
            CHAPTERS);

    private SituationJson() {}

    private static SortedSet<String> territories() {
        SortedSet<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.addAll(List.of("EU", "UK"));
        return Collections.unmodifiableSortedSet(codes);
    }

    private static List<Member<Situation, Map<Question, Answer>>> chapters() {
        Map<String, List<Question>> byChapter = Arrays.stream(Question.values())
                .collect(Collectors.groupingBy(SituationJson::chapter, LinkedHashMap::new, Collectors.toList()));
        return byChapter.entrySet().stream()
                .map(chapter -> chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private static Member<Situation, Map<Question, Answer>> chapter(String name, List<Question> questions) {
        return Member.unless(
                name,
                Keyed.some(questions, SituationJson::name, SituationJson::answer),
                Map.of(),
                situation -> answers(situation, questions));
    }

    private static Map<Question, Answer> answers(Situation situation, List<Question> questions) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        answers.putAll(situation.answers());
        answers.keySet().retainAll(questions);
        return answers;
    }

    private static String chapter(Question question) {
        return question.path().substring(0, question.path().indexOf('.'));
    }

    private static String name(Question question) {
        return question.path().substring(question.path().indexOf('.') + 1);
    }

    private static JsonType<Answer> answer(Question question) {
        return switch (question.kind()) {
            case YES_NO -> JsonType.among(Answer.YesNo.class, Scalars.truth().as(Answer.YesNo::new, Answer.YesNo::yes));
            case CHOICE ->
                JsonType.among(
                        Answer.Choice.class,
                        Scalars.oneOf(allowed(question)).as(Answer.Choice::new, Answer.Choice::id));
            case AMOUNT -> JsonType.among(Answer.Amount.class, amount(question));
            case TERRITORIES ->
                JsonType.among(
                        Answer.Territories.class,
                        ListType.ofDistinct(TERRITORY)
                                .described("ISO 3166 codes of two letters, EU and UK.")
                                .as(codes -> new Answer.Territories(new TreeSet<>(codes)), SituationJson::codes));
        };
    }

    private static JsonType<Answer.Amount> amount(Question question) {
        String unit = question.unit().map(Unit::symbolInFiles).orElse("");
        String of = OF_A_PRODUCT.contains(question) ? ", of the product that uses the model" : "";
        return Scalars.number(0, LARGEST_AMOUNT, unit)
                .described(unit + of)
                .as(Answer.Amount::new, Answer.Amount::value);
    }

    private static List<String> codes(Answer.Territories territories) {
        return List.copyOf(territories.codes());
    }

    private static Map<String, String> allowed(Question question) {
        return question.choices().stream()
                .collect(Collectors.toMap(Function.identity(), id -> id, (one, _) -> one, LinkedHashMap::new));
    }

    private static Optional<String> readTerritory(Spot spot) {
        Optional<String> code = spot.text();
        if (code.isPresent() && !TERRITORIES.contains(code.get())) {
            spot.report(ProblemCode.NOT_ONE_OF, quoted(code.get()), Phrase.COUNTRY_CODES.fact());
            return Optional.empty();
        }
        return code;
    }
}
