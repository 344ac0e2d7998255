package app.fulcrum.storage.json;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the bytes of a file into a tree: UTF-8, one value, RFC 8259 to the letter, within {@link Limits}, no member
 * twice. Whatever the bytes are, the outcome is a tree or a named problem.
 */
public final class JsonReader {

    /** Jackson's own limits are set out of the way: ours are checked first and say what was passed, and where. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Python writes a number that is none, such as the mean of nothing, without quotes. */
    private static final JsonFactory FOREIGN =
            FACTORY.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final JsonParser parser;
    private final Findings findings;
    private final Limits limits;
    private final Predicate<String> wanted;
    private int tokens;

    private JsonReader(JsonParser parser, Findings findings, Predicate<String> wanted) {
        this.parser = parser;
        this.findings = findings;
        this.limits = findings.limits();
        this.wanted = wanted;
    }

    /** The tree, or nothing when the text is no JSON. Duplicate members leave a tree and a refusal. */
    public static Optional<JsonValue> read(byte[] bytes, Findings findings) {
        return text(bytes, findings).flatMap(text -> parse(text, findings));
    }

    /**
     * The values of a text that another program wrote for itself, one after the other: one, or one for each line. Of what it holds
     * only members of wanted names are read, within others that are; an unwanted one keeps its name and becomes null. So do
     * {@code NaN} and {@code Infinity}. No problem repeats a word of the text but for the names of members twice there. None are
     * returned when the text is refused.
     */
    public static List<JsonValue> readForeign(byte[] bytes, Findings findings, Predicate<String> wanted) {
        return text(bytes, findings)
                .map(text -> parseForeign(text, findings, wanted))
                .orElse(List.of());
    }

    private static Optional<String> text(byte[] bytes, Findings findings) {
        Limits limits = findings.limits();
        if (bytes.length > limits.bytes()) {
            findings.report(
                    ProblemCode.LIMIT_EXCEEDED,
                    JsonPath.ROOT,
                    JsonValue.NOWHERE,
                    Phrase.SIZE_IN_BYTES.fact(),
                    // no figure: whoever read the bytes may have stopped before their end
                    Phrase.OVER_THE_LIMIT.fact(),
                    number(limits.bytes()));
            return Optional.empty();
        }
        return Utf8.decode(bytes, findings);
    }

    private static List<JsonValue> parseForeign(String text, Findings findings, Predicate<String> wanted) {
        try (JsonParser parser = FOREIGN.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(parser, findings, wanted).several();
        } catch (LimitPassed _) {
            return List.of();
        } catch (JacksonException notJson) {
            findings.report(
                    ProblemCode.MALFORMED_TEXT,
                    JsonPath.ROOT,
                    Trouble.of(notJson, text).at(),
                    Phrase.SOMETHING_OUT_OF_PLACE.fact());
            return List.of();
        }
    }

    private static Optional<JsonValue> parse(String text, Findings findings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(new JsonReader(parser, findings, _ -> true).whole());
        } catch (LimitPassed _) {
            return Optional.empty();
        } catch (JacksonException notJson) {
            Trouble trouble = Trouble.of(notJson, text);
            findings.report(ProblemCode.MALFORMED_TEXT, JsonPath.ROOT, trouble.at(), trouble.met());
            return Optional.empty();
        }
    }

    private JsonValue whole() {
        next();
        JsonValue value = value(JsonPath.ROOT, 0);
        if (next() != null) {
            throw new TrailingText(parser.currentTokenLocation());
        }
        return value;
    }

    private List<JsonValue> several() {
        List<JsonValue> values = new ArrayList<>();
        next();
        do {
            values.add(value(JsonPath.ROOT, 0));
        } while (next() != null);
        return values;
    }

    private JsonValue value(JsonPath path, int depth) {
        Position at = position();
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new TrailingText(parser.currentLocation());
        }
        return switch (token) {
            case START_OBJECT -> object(path, depth + 1, at);
            case START_ARRAY -> array(path, depth + 1, at);
            case VALUE_STRING -> new JsonText(text(path, Phrase.TEXT_LENGTH, limits.textLength()), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                numberIfAny(text(path, Phrase.NUMBER_LENGTH, limits.numberLength()), at);
            case VALUE_TRUE -> new JsonTruth(true, at);
            case VALUE_FALSE -> new JsonTruth(false, at);
            default -> new JsonNull(at);
        };
    }

    private static JsonValue numberIfAny(String text, Position at) {
        boolean isNone = Character.isLetter(text.charAt(text.length() - 1));
        return isNone ? new JsonNull(at) : new JsonNumber(text, at);
    }

    private JsonObject object(JsonPath path, int depth, Position at) {
        within(Phrase.NESTING, path, depth, limits.depth());
        List<JsonMember> members = new ArrayList<>();
        Map<String, Position> names = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            Position nameAt = position();
            String name = text(path, Phrase.NAME_LENGTH, limits.nameLength());
            JsonPath memberPath = path.member(name);
            Position first = names.putIfAbsent(name, nameAt);
            next();
            JsonValue value = wanted.test(name) ? value(memberPath, depth) : skipped(memberPath, depth);
            if (first == null) {
                members.add(new JsonMember(name, value, nameAt));
            } else {
                findings.report(ProblemCode.DUPLICATE_MEMBER, memberPath, nameAt, member(name), number(first.line()));
            }
        }
        return new JsonObject(members, at);
    }

    /** Goes to the end of a value without taking anything from it. */
    private JsonNull skipped(JsonPath path, int depth) {
        Position at = position();
        int inner = depth;
        JsonToken token = parser.currentToken();
        while (token != null) {
            if (token.isStructStart()) {
                within(Phrase.NESTING, path, ++inner, limits.depth());
            } else if (token.isStructEnd()) {
                inner--;
            }
            if (inner <= depth) {
                break;
            }
            token = parser.nextToken();
        }
        return new JsonNull(at);
    }

    private JsonArray array(JsonPath path, int depth, Position at) {
        within(Phrase.NESTING, path, depth, limits.depth());
        List<JsonValue> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(value(path.item(items.size()), depth));
        }
        return new JsonArray(items, at);
    }

    private JsonToken next() {
        within(Phrase.COUNT_OF_TOKENS, JsonPath.ROOT, ++tokens, limits.tokens());
        return parser.nextToken();
    }

    private String text(JsonPath path, Phrase what, int limit) {
        within(what, path, parser.getStringLength(), limit);
        return parser.getString();
    }

    private void within(Phrase what, JsonPath path, int met, int limit) {
        if (met > limit) {
            findings.report(ProblemCode.LIMIT_EXCEEDED, path, position(), what.fact(), number(met), number(limit));
            throw new LimitPassed();
        }
    }

    private Position position() {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Position(location.getLineNr(), location.getColumnNr());
    }

    /** Ends the reading at once; the limit has been reported. */
    private static final class LimitPassed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LimitPassed() {
            super(null, null, false, false);
        }
    }

    /** Something stands where the text should have ended, or nothing where it should have started. */
    private static final class TrailingText extends JacksonException {
        private static final long serialVersionUID = 1L;

        TrailingText(TokenStreamLocation at) {
            super("", at, null);
        }
    }
}
