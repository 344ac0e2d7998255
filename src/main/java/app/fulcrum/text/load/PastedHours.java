package app.fulcrum.text.load;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.NumberParser;
import app.fulcrum.text.number.Parsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The loads of a day or a week as a text: a line or cells of a spreadsheet. */
public sealed interface PastedHours {

    /** As many as a day or a week has hours, in order of time. */
    record Loads(List<Double> loads) implements PastedHours {

        public Loads {
            loads = List.copyOf(loads);
        }
    }

    /** They are none, for a reason that can be said. */
    record Refused(String sentence) implements PastedHours {}

    /**
     * Reads numbers between tabs, semicolons or ends of lines, or between commas or blanks. 24 lines of 7 cells are hours by days.
     *
     * @param locale how whoever copied them writes numbers
     */
    static PastedHours read(String text, Locale locale) {
        return new Reading(NumberParser.of(Unit.COUNT, locale)).read(text);
    }

    /** As a spreadsheet takes them: a line for each day. */
    static String write(GivenDay day) {
        return IntStream.range(0, day.loads().size() / GivenDay.DAY)
                .mapToObj(of -> day.loads().subList(of * GivenDay.DAY, (of + 1) * GivenDay.DAY).stream()
                        .map(NumberText::of)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** One text being read. */
    record Reading(NumberParser numbers) {

        private static final Messages MESSAGES = Messages.of("inputs");
        private static final Pattern LINES = Pattern.compile("\\R");
        private static final Pattern CELLS = Pattern.compile("[\\t;]");
        private static final Pattern WORDS = Pattern.compile("[,;\\s]+");
        private static final int DAYS = GivenDay.WEEK / GivenDay.DAY;
        private static final int LONGEST_QUOTE = 24;

        PastedHours read(String text) {
            List<List<String>> table = LINES.splitAsStream(text)
                    .map(line -> cells(CELLS, line))
                    .filter(cells -> !cells.isEmpty())
                    .toList();
            List<String> cells = inOrderOfTime(table);
            List<String> words = GivenDay.isLength(cells.size()) ? cells : cells(WORDS, text);
            return GivenDay.isLength(words.size())
                    ? numbers(words)
                    : refused("day.pasted.count", Figures.exact((double) words.size()));
        }

        private static List<String> cells(Pattern between, String line) {
            return Arrays.stream(between.split(line))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        private static List<String> inOrderOfTime(List<List<String>> table) {
            boolean areDaysBeside =
                    table.size() == GivenDay.DAY && table.stream().allMatch(line -> line.size() == DAYS);
            Stream<List<String>> days = areDaysBeside
                    ? IntStream.range(0, DAYS)
                            .mapToObj(day ->
                                    table.stream().map(line -> line.get(day)).toList())
                    : table.stream();
            return days.flatMap(List::stream).toList();
        }

        private PastedHours numbers(List<String> words) {
            List<Double> loads = new ArrayList<>();
            for (String word : words) {
                if (!(numbers.parse(word) instanceof Parsed.Value(var range, var _) && range.isExact())) {
                    return refused("day.pasted.word", quote(word));
                }
                if (!GivenDay.admits(range.base())) {
                    return refused("day.pasted.load", quote(word));
                }
                loads.add(range.base());
            }
            return GivenDay.isEmpty(loads) ? refused("day.pasted.nothing") : new Loads(loads);
        }

        private static String quote(String word) {
            return word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE - 1) + "…";
        }

        private static PastedHours refused(String key, Object... facts) {
            return new Refused(MESSAGES.get(key, facts));
        }
    }
}
