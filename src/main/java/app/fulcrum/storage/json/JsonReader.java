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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

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

    private final JsonParser parser;
    private final Findings findings;
    private final Limits limits;
    private int tokens;

    private JsonReader(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
        this.limits = findings.limits();
    }

    /** The tree, or nothing when the text is no JSON. Duplicate members leave a tree and a refusal. */
    public static Optional<JsonValue> read(byte[] bytes, Findings findings) {
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
        return Utf8.decode(bytes, findings).flatMap(text -> parse(text, findings));
    }

    private static Optional<JsonValue> parse(String text, Findings findings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(new JsonReader(parser, findings).whole());
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
                new JsonNumber(text(path, Phrase.NUMBER_LENGTH, limits.numberLength()), at);
            case VALUE_TRUE -> new JsonTruth(true, at);
            case VALUE_FALSE -> new JsonTruth(false, at);
            default -> new JsonNull(at);
        };
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
            JsonValue value = value(memberPath, depth);
            if (first == null) {
                members.add(new JsonMember(name, value, nameAt));
            } else {
                findings.report(ProblemCode.DUPLICATE_MEMBER, memberPath, nameAt, member(name), number(first.line()));
            }
        }
        return new JsonObject(members, at);
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
