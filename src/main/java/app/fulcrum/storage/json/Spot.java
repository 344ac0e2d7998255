package app.fulcrum.storage.json;

import static app.fulcrum.model.problem.ProblemFact.quoted;
import static app.fulcrum.model.problem.ProblemFact.quotedList;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value at its path, to be taken as one type. A value of another type is reported and comes back empty; nothing is
 * converted.
 */
public record Spot(JsonValue value, JsonPath path, Findings findings) {

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*(\\d+)$");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public void report(ProblemCode code, ProblemFact... facts) {
        findings.report(code, path, value, facts);
    }

    /** Reports a problem because of which there is no answer, though elsewhere it may be a warning. */
    public void refuse(ProblemCode code, ProblemFact... facts) {
        findings.refuse(code, path, value, facts);
    }

    public Optional<String> text() {
        if (value instanceof JsonText text) {
            return Optional.of(text.text());
        }
        return wrongType(Phrase.A_TEXT);
    }

    /** A text that holds at least one visible character. */
    public Optional<String> words() {
        Optional<String> text = text();
        if (text.isPresent() && text.get().isBlank()) {
            return wrongType(Phrase.VISIBLE_TEXT);
        }
        return text;
    }

    public Optional<Boolean> truth() {
        if (value instanceof JsonTruth truth) {
            return Optional.of(truth.truth());
        }
        return wrongType(Phrase.TRUE_OR_FALSE);
    }

    /** A finite number whose exponent is within the limits. A minus before zero is dropped. */
    public OptionalDouble number() {
        if (!(value instanceof JsonNumber number)) {
            wrongType(Phrase.A_NUMBER);
            return OptionalDouble.empty();
        }
        if (!hasSaneExponent(number.text())) {
            report(
                    ProblemCode.LIMIT_EXCEEDED,
                    Phrase.EXPONENT.fact(),
                    ProblemFact.digits(exponent(number.text())),
                    ProblemFact.number(findings.limits().exponent()));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(number.text()) + 0.0);
    }

    private boolean hasSaneExponent(String text) {
        String exponent = exponent(text);
        return exponent.length() <= 9
                && Integer.parseInt("0" + exponent) <= findings.limits().exponent();
    }

    private static String exponent(String text) {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return "";
        }
        Matcher exponent = EXPONENT.matcher(text);
        return exponent.find() ? exponent.group(1) : "";
    }

    /** A number within both ends. */
    public OptionalDouble number(double minimum, double maximum, String unit) {
        OptionalDouble number = number();
        if (number.isPresent() && !(minimum <= number.getAsDouble() && number.getAsDouble() <= maximum)) {
            report(
                    ProblemCode.OUT_OF_RANGE,
                    ProblemFact.digits(digits()),
                    ProblemFact.number(minimum),
                    ProblemFact.number(maximum),
                    Unit.ofSymbolInFiles(unit)
                            .map(ProblemFact::counted)
                            .orElseGet(() -> ProblemFact.quotedIfAny(unit)));
            return OptionalDouble.empty();
        }
        return number;
    }

    /** A whole number within both ends, however it is written ({@code 2e7} is whole). */
    public OptionalDouble whole(double minimum, double maximum, String unit) {
        OptionalDouble number = number(minimum, maximum, unit);
        if (number.isPresent() && !isWhole(digits())) {
            report(ProblemCode.NOT_WHOLE, ProblemFact.digits(digits()));
            return OptionalDouble.empty();
        }
        return number;
    }

    /** Decided on the digits: as a double, 4.0000000000000001 would pass for 4. */
    private static boolean isWhole(String digits) {
        return digits.chars().allMatch(Character::isDigit)
                || new BigDecimal(digits).stripTrailingZeros().scale() <= 0;
    }

    private String digits() {
        return ((JsonNumber) value).text();
    }

    /** A day written as {@code 2026-11-22}. */
    public Optional<LocalDate> day() {
        if (value instanceof JsonText text && DAY.matcher(text.text()).matches()) {
            try {
                return Optional.of(LocalDate.parse(text.text()));
            } catch (DateTimeException _) {
                // Falls through: well written, but no such day.
            }
        }
        return wrongType(Phrase.DAY_AS);
    }

    /** One of the texts that name a value. */
    public <T> Optional<T> oneOf(Map<String, T> allowed) {
        Optional<String> text = text();
        Optional<T> named = text.flatMap(word -> Optional.ofNullable(allowed.get(word)));
        if (text.isPresent() && named.isEmpty()) {
            report(ProblemCode.NOT_ONE_OF, quoted(text.get()), quotedList(allowed.keySet()));
        }
        return named;
    }

    public Optional<Members> members() {
        if (value instanceof JsonObject object) {
            return Optional.of(new Members(object, path, findings));
        }
        return wrongType(Phrase.AN_OBJECT);
    }

    /** The same value at a place that is called otherwise. */
    public Spot at(JsonPath otherPath) {
        return new Spot(value, otherPath, findings);
    }

    /** What stands under a name within an object; the object itself where there is nothing. */
    public Spot member(String name) {
        return value.within(name)
                .map(inner -> new Spot(inner, path.member(name), findings))
                .orElse(this);
    }

    /** The items of a list; none when it is no list. */
    public List<Spot> items() {
        if (!(value instanceof JsonArray list)) {
            wrongType(Phrase.A_LIST);
            return List.of();
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            spots.add(new Spot(list.items().get(i), path.item(i), findings));
        }
        return spots;
    }

    /** Reports that another type was expected. */
    public <T> Optional<T> wrongType(Phrase expected) {
        return wrongType(expected.fact());
    }

    /** The same where the type is told with facts of its own. */
    public <T> Optional<T> wrongType(ProblemFact expected) {
        report(ProblemCode.WRONG_TYPE, expected, found());
        return Optional.empty();
    }

    private ProblemFact found() {
        return switch (value) {
            case JsonText text -> Phrase.TEXT_MET.fact(quoted(text.text()));
            case JsonNumber number -> ProblemFact.digits(number.text());
            default -> value.kind();
        };
    }
}
