package app.fulcrum.text;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Counted;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Digits;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.problem.ProblemFact.Member;
import app.fulcrum.model.problem.ProblemFact.Moment;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.problem.ProblemFact.Quoted;
import app.fulcrum.model.problem.ProblemFact.Term;
import app.fulcrum.model.problem.ProblemFact.Version;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.language.Notation;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.UnitSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** The facts and places of problems as they stand in a sentence. */
public final class FactWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,16}");
    private static final FactWords ENGLISH = new FactWords(Messages.of("facts"));

    private final Messages messages;

    /** @param messages the bundle {@code facts} */
    FactWords(Messages messages) {
        this.messages = messages;
    }

    /** A fact in words; empty for {@link Nothing}. */
    public static String of(ProblemFact fact) {
        return ENGLISH.words(fact);
    }

    /** A place as {@code plan.json, line 12, column 7 (assumptions.workload.tokensPerDay)}; empty when nowhere. */
    static String of(Place place) {
        return ENGLISH.words(place);
    }

    String words(ProblemFact fact) {
        return switch (fact) {
            case Quoted(String text) -> VisibleText.inSentence(text);
            case Member(String path) -> VisibleText.inSentence(path);
            case Digits(String text) -> inGroups(VisibleText.inSentence(text));
            case Quantity quantity -> words(quantity);
            case Counted(Unit unit) -> UnitSymbols.inFiles(unit);
            case Day(var day) -> day.toString();
            case Moment(var time) -> MINUTE.format(time);
            case Version(int major, int minor) -> major + "." + minor;
            case Term(var phrase, var facts) ->
                messages.get(phrase.name(), words(facts).toArray());
            case Listed(var items) -> inTurn(words(items));
            case AnyOf(var items) -> choice(words(items));
            case Nothing _ -> "";
        };
    }

    private List<String> words(List<ProblemFact> facts) {
        return facts.stream().map(this::words).toList();
    }

    private String words(Quantity quantity) {
        String exact = NumberText.of(quantity.value());
        String number = LONG_NUMBER.matcher(exact).matches()
                ? inGroups(exact)
                : Notation.current().signs(exact);
        String unit = UnitSymbols.inFiles(quantity.unit());
        return unit.isEmpty() ? number : messages.get("quantity", number, unit);
    }

    /** Long whole numbers are easier to read in groups: {@code 2,203,433,798}. */
    private static String inGroups(String number) {
        return LONG_NUMBER.matcher(number).matches() ? Figures.exact(Double.parseDouble(number)) : number;
    }

    private String inTurn(List<String> words) {
        return words.stream().reduce(joined("list.next")).orElse("");
    }

    private String choice(List<String> words) {
        return words.size() < 2
                ? inTurn(words)
                : messages.get("choice.last", inTurn(words.subList(0, words.size() - 1)), words.getLast());
    }

    private BinaryOperator<String> joined(String key) {
        return (before, next) -> messages.get(key, before, next);
    }

    String words(Place place) {
        String source = VisibleText.inSentence(place.source());
        String point = place.position()
                .map(at -> messages.get("place.position", at.line(), at.column()))
                .orElse("");
        String text = source.isEmpty() || point.isEmpty() ? source + point : messages.get("place.next", source, point);
        if (place.path().isEmpty()) {
            return text;
        }
        return text.isEmpty() ? place.path() : messages.get("place.path", text, place.path());
    }
}
