package app.fulcrum.model.difference;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.model.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands at one place of a scenario, for labels, logs and comparisons. */
public sealed interface Value {

    /** The value in the words of files: no locale, no rounding, no names looked up. */
    String text();

    /** A number or a range of numbers. */
    record Amount(Range range, Optional<Unit> unit) implements Value {

        public static Amount of(double number) {
            return new Amount(Range.exactly(number), Optional.empty());
        }

        @Override
        public String text() {
            String base = NumberText.of(range.base());
            String number = range.isExact()
                    ? base
                    : NumberText.of(range.low()) + " to " + NumberText.of(range.high()) + ", base " + base;
            return unit.map(counted -> number + " " + counted.symbolInFiles()).orElse(number);
        }
    }

    /** How likely the numbers of a range are. */
    record Distribution(Shape shape) implements Value {
        @Override
        public String text() {
            return Question.id(shape);
        }
    }

    /** The identifier of a record of the price book, or of one of several choices. */
    record Id(String text) implements Value {}

    /** Several identifiers. */
    record Ids(List<String> ids) implements Value {

        public Ids {
            ids = List.copyOf(ids);
        }

        @Override
        public String text() {
            return ids.isEmpty() ? "none" : String.join(", ", ids);
        }
    }

    /** Words somebody wrote. */
    record Words(String text) implements Value {}

    /** Yes or no. */
    record YesNo(boolean yes) implements Value {
        @Override
        public String text() {
            return yes ? "yes" : "no";
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /** The load hour by hour. */
    record Load(GivenDay day) implements Value {
        @Override
        public String text() {
            return day.loads().size() + " hours in " + day.zone() + ": "
                    + day.loads().stream().map(NumberText::of).collect(Collectors.joining(", "));
        }
    }

    /** What the user's own replica did, run by run. */
    record Runs(MeasuredRuns measured) implements Value {
        @Override
        public String text() {
            return measured.runs().stream().map(Runs::text).collect(Collectors.joining(", "));
        }

        /** As the command line takes it. */
        private static String text(Run run) {
            Stream<Double> numbers = switch (run) {
                case AtConcurrency at -> Stream.of(at.concurrency(), at.outputTokensPerSecond());
                case AtRequestRate at -> Stream.of(at.requestsPerSecond());
            };
            String load = numbers.map(NumberText::of).collect(Collectors.joining(":"));
            return load
                    + (run instanceof AtRequestRate ? "/s" : "")
                    + times(run.millisecondsPerToken(), run.millisecondsBeforeFirstToken());
        }

        private static String times(OptionalDouble perToken, OptionalDouble toFirstToken) {
            String first = ":" + text(perToken);
            return toFirstToken.isPresent() ? first + ":" + text(toFirstToken) : perToken.isPresent() ? first : "";
        }

        private static String text(OptionalDouble milliseconds) {
            return milliseconds.isPresent() ? NumberText.of(milliseconds.getAsDouble()) : "";
        }
    }

    /** A score set by hand. */
    record Score(ManualScore score) implements Value {
        @Override
        public String text() {
            return NumberText.of(score.score()) + " (" + score.note() + ")";
        }
    }

    /** The currency results are shown in. */
    record Currency(DisplayCurrency currency) implements Value {
        @Override
        public String text() {
            return currency.code() + " at " + NumberText.of(currency.unitsPerUsd()) + " per USD on " + currency.asOf()
                    + " (" + currency.source() + ")";
        }
    }
}
