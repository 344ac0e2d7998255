package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of the pages that interfaces answer with: every item of a list {@code results}, together with what stands beside that list.
 * Pages may be alone, in a list, or one after the other. The text is gone through once and never held as a tree, since a
 * tree of 64 MiB would take a gigabyte.
 */
final class JsonRows {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(SourceLimits.DEPTH)
                    .maxNameLength(SourceLimits.TEXT_LENGTH)
                    .maxNumberLength(SourceLimits.TEXT_LENGTH)
                    .maxStringLength(SourceLimits.TEXT_LENGTH)
                    .build())
            .build();

    private static final String RESULTS = "results";
    private static final List<String> STARTS = List.of("start_time", "starting_at");
    private static final List<String> ENDS = List.of("end_time", "ending_at");

    /** Results that may be held until their time is told after them. */
    private static final int MOST_HELD = 100_000;

    private final JsonParser parser;
    private final RowSink sink;

    private JsonRows(JsonParser parser, RowSink sink) {
        this.parser = parser;
        this.sink = sink;
    }

    static void read(Reader text, RowSink sink) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new Unclosed(text))) {
            JsonRows rows = new JsonRows(parser, sink);
            while (parser.nextToken() != null) {
                rows.value();
            }
        } catch (JacksonIOException wrapped) {
            throw wrapped.getCause();
        } catch (StreamConstraintsException passed) {
            boolean isDepth = passed.getOriginalMessage().contains("nesting depth");
            throw new Unusable(
                    line(passed),
                    ProblemCode.LIMIT_EXCEEDED,
                    (isDepth ? Phrase.NESTING : Phrase.LENGTH_OF_ANY).fact(),
                    Phrase.OVER_THE_LIMIT.fact(),
                    ProblemFact.number(isDepth ? SourceLimits.DEPTH : SourceLimits.TEXT_LENGTH));
        } catch (UnexpectedEndOfInputException early) {
            throw new Unusable(line(early), ProblemCode.MALFORMED_TEXT, Phrase.ENDS_TOO_EARLY.fact());
        } catch (JacksonException notJson) {
            // what stands there is not repeated: it may be a name
            throw new Unusable(line(notJson), ProblemCode.MALFORMED_TEXT, Phrase.SIGN_OUT_OF_PLACE.fact());
        }
    }

    private static int line(JacksonException at) {
        return Math.max(1, at.getLocation() == null ? 1 : at.getLocation().getLineNr());
    }

    private void value() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            bucket();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value();
            }
        }
    }

    /** A page, or a stretch of time with its results. */
    private void bucket() throws IOException {
        Map<String, String> beside = new TreeMap<>();
        List<Result> held = new ArrayList<>();
        boolean hasResults = false;
        boolean isIdle = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken token = parser.nextToken();
            if (name.equals(RESULTS) && token == JsonToken.START_ARRAY) {
                hasResults = true;
                isIdle &= !results(beside, held);
            } else if (token.isStructStart()) {
                value();
            } else {
                put(beside, name);
            }
        }
        for (Result result : held) {
            tell(beside, result);
        }
        if (hasResults && isIdle) {
            sink.idle(new UsageRow(name -> beside.getOrDefault(name, ""), line(), false));
        }
    }

    /** Whether there are any. */
    private boolean results(Map<String, String> beside, List<Result> held) throws IOException {
        boolean isTimed =
                STARTS.stream().anyMatch(beside::containsKey) && ENDS.stream().anyMatch(beside::containsKey);
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            any = true;
            Result result = new Result(new TreeMap<>(), line());
            flatten(result.values(), "");
            if (isTimed) {
                tell(beside, result);
            } else {
                hold(held, result);
            }
        }
        return any;
    }

    private static void hold(List<Result> held, Result result) throws Unusable {
        if (held.size() == MOST_HELD) {
            throw new Unusable(ProblemCode.TOO_MANY_ROWS, ProblemFact.number(MOST_HELD));
        }
        held.add(result);
    }

    /** What a result says, by names as in {@code amount.value}; lists within are not looked at. */
    private void flatten(Map<String, String> values, String prefix) throws Unusable {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                flatten(values, name + ".");
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                put(values, name);
            }
        }
    }

    private void put(Map<String, String> values, String name) throws Unusable {
        values.put(
                name,
                parser.currentToken() == JsonToken.VALUE_NULL
                        ? ""
                        : parser.getString().strip());
        if (values.size() > SourceLimits.COLUMNS) {
            throw new Unusable(
                    line(),
                    ProblemCode.LIMIT_EXCEEDED,
                    Phrase.COUNT_OF_COLUMNS.fact(),
                    Phrase.OVER_THE_LIMIT.fact(),
                    ProblemFact.number(SourceLimits.COLUMNS));
        }
    }

    private void tell(Map<String, String> beside, Result result) throws IOException {
        Map<String, String> all = new TreeMap<>(beside);
        all.putAll(result.values());
        if (sink.knows(all.keySet())) {
            sink.row(new UsageRow(name -> all.getOrDefault(name, ""), result.line(), false));
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private record Result(Map<String, String> values, int line) {}
}
