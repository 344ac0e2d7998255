package app.fulcrum.text.capacity;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.EditableText;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.NumberParser;
import app.fulcrum.text.number.Parsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs as people write them, one a line: requests at once, output tokens per second, milliseconds per output token and to
 * the first; or requests per second as {@code 2.5/s} and both times. Cells of a spreadsheet, blanks, semicolons, colons or
 * commas with a blank stand between the figures, {@code -} for one that was not measured. A line without a digit is a
 * heading.
 *
 * @param locale decides how a number is read that two habits read differently
 */
public record RunLines(Locale locale) {

    private static final Messages MESSAGES = Messages.of("estimate");
    private static final Pattern BETWEEN = Pattern.compile("[\\t;:]|,\\s|\\s+");
    private static final String PER_SECOND = "/s";
    private static final String NOT_MEASURED = "-";

    /** What lines were understood as. */
    public sealed interface Understood {

        /** Every line that is no heading is a run. */
        record Runs(List<Run> runs) implements Understood {

            public Runs {
                runs = List.copyOf(runs);
            }
        }

        /** A line is none, or there is none at all; said in a sentence. */
        record Not(String why) implements Understood {}
    }

    /** A line that cannot be read, on the way out of it. */
    private static final class UnreadableLine extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        UnreadableLine(String why) {
            super(why);
            this.why = why;
        }
    }

    public Understood read(String text) {
        List<Run> runs = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (line.chars().anyMatch(Character::isDigit)) {
                    runs.add(run(cells(line)));
                }
            } catch (UnreadableLine unreadable) {
                return new Understood.Not(MESSAGES.get("runs.line", i + 1, unreadable.why));
            }
        }
        return runs.isEmpty() ? new Understood.Not(MESSAGES.get("runs.none")) : new Understood.Runs(runs);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(BETWEEN.split(line))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private Run run(List<String> cells) throws UnreadableLine {
        String first = cells.getFirst();
        return first.endsWith(PER_SECOND)
                ? atRequestRate(first.substring(0, first.length() - PER_SECOND.length()), cells)
                : atConcurrency(cells);
    }

    private Run atRequestRate(String rate, List<String> cells) throws UnreadableLine {
        if (cells.size() != 3) {
            throw new UnreadableLine(MESSAGES.get("runs.cells.rate"));
        }
        return new AtRequestRate(
                within(AtRequestRate.LEAST, AtRequestRate.MOST, rate),
                within(Input.TPOT_LIMIT, cells.get(1)),
                within(Input.TTFT_LIMIT, cells.get(2)));
    }

    private Run atConcurrency(List<String> cells) throws UnreadableLine {
        if (cells.size() < 2 || cells.size() > 4) {
            throw new UnreadableLine(MESSAGES.get("runs.cells"));
        }
        return new AtConcurrency(
                within(Input.MAX_SEQUENCES, cells.get(0)),
                within(Input.MEASURED_OUTPUT_RATE, cells.get(1)),
                ifMeasured(Input.TPOT_LIMIT, cells, 2),
                ifMeasured(Input.TTFT_LIMIT, cells, 3));
    }

    private OptionalDouble ifMeasured(Input like, List<String> cells, int index) throws UnreadableLine {
        return index >= cells.size() || cells.get(index).equals(NOT_MEASURED)
                ? OptionalDouble.empty()
                : OptionalDouble.of(within(like, cells.get(index)));
    }

    private double within(Input like, String cell) throws UnreadableLine {
        return within(like.minimum(), like.maximum(), cell);
    }

    private double within(double least, double most, String cell) throws UnreadableLine {
        double number = number(cell);
        if (!(number >= least && number <= most)) {
            throw new UnreadableLine(MESSAGES.get("runs.outside", cell, Figures.plain(least), Figures.plain(most)));
        }
        return number;
    }

    /** A figure that stands alone; absent if it is none, has two readings, or lies outside. */
    public OptionalDouble read(String cell, Input like) {
        try {
            return OptionalDouble.of(within(like, cell));
        } catch (UnreadableLine _) {
            return OptionalDouble.empty();
        }
    }

    private double number(String cell) throws UnreadableLine {
        return switch (NumberParser.of(Unit.COUNT, locale).parse(cell)) {
            case Parsed.Value value
            when value.range().isExact() -> value.range().base();
            case Parsed.Value _, Parsed.Unreadable _ -> throw new UnreadableLine(MESSAGES.get("runs.number", cell));
            case Parsed.Ambiguous _ -> throw new UnreadableLine(MESSAGES.get("runs.ambiguous", cell));
        };
    }

    /** Runs as {@link #read} takes them, in columns. */
    public static String write(List<Run> runs) {
        return runs.stream().map(RunLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(Run run) {
        Stream<String> load = switch (run) {
            case AtConcurrency at -> Stream.of(cell(at.concurrency()), cell(at.outputTokensPerSecond()));
            case AtRequestRate at -> Stream.of(cell(at.requestsPerSecond()) + PER_SECOND);
        };
        Stream<String> times = Stream.of(run.millisecondsPerToken(), run.millisecondsBeforeFirstToken())
                .map(time -> time.isPresent() ? cell(time.getAsDouble()) : NOT_MEASURED);
        return Stream.concat(load, times).collect(Collectors.joining("\t"));
    }

    private static String cell(double number) {
        return EditableText.of(number, Unit.COUNT);
    }
}
