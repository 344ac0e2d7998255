package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Unreadable;
import app.fulcrum.text.number.Parsed.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of typed-numbers.tsv: how a text is to be understood in a locale. */
class TypedNumberTableTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})|\\\\U([0-9a-f]{6})");

    record Line(Locale locale, Unit unit, String text, String meaning) {}

    static List<Line> lines() throws IOException {
        try (InputStream table = TypedNumberTableTest.class.getResourceAsStream("typed-numbers.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(
                            Locale.forLanguageTag(cells[0]), Unit.valueOf(cells[1]), unescape(cells[2]), cells[3]))
                    .toList();
        }
    }

    @Test
    void theTableIsLargeAndHasNoLineTwice() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTextIsUnderstoodAsTheTableSays(Line line) {
        Parsed parsed = NumberParser.of(line.unit(), line.locale()).parse(line.text());
        assertThat(describe(parsed)).isEqualTo(normalize(line.meaning()));
    }

    private static String describe(Parsed parsed) {
        return switch (parsed) {
            case Value value -> describe(value);
            case Ambiguous(List<Value> readings) ->
                "? " + readings.stream().map(TypedNumberTableTest::describe).collect(Collectors.joining(" / "));
            case Unreadable(Parsed.Reason reason) -> "! " + reason;
        };
    }

    private static String describe(Value value) {
        Range range = value.range();
        if (range.isExact() && value.baseStated()) {
            return String.valueOf(range.base());
        }
        String base = value.baseStated() ? String.valueOf(range.base()) : "(" + range.base() + ")";
        return range.low() + "|" + base + "|" + range.high();
    }

    /** Writes every number of an expectation the way Java prints a double. */
    private static String normalize(String meaning) {
        return Pattern.compile("-?[0-9][0-9.]*(?:e-?[0-9]+)?")
                .matcher(meaning)
                .replaceAll(match -> String.valueOf(Double.parseDouble(match.group())));
    }

    private static String unescape(String cell) {
        return ESCAPE.matcher(cell).replaceAll(TypedNumberTableTest::character);
    }

    private static String character(MatchResult match) {
        String code = match.group(1) != null ? match.group(1) : match.group(2);
        return java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(code, 16)));
    }
}
