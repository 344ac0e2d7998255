package app.fulcrum.support;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Draws the parts of scenarios that need no price book. */
final class RandomValues {

    private static final List<String> SNIPPETS = List.of(
            "plan",
            "Grüße",
            "数量",
            "حجم",
            "👩‍🚀",
            "a\"b",
            "c\\d",
            "line\nbreak",
            "tab\tstop",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "\uD800",
            "</script>",
            "=1+1",
            " ",
            "{\"x\": 1}",
            "é");

    private static final List<String> TERRITORIES = List.of("DE", "EU", "FR", "GB", "JP", "KR", "US");

    private final SplittableRandom random;

    RandomValues(SplittableRandom random) {
        this.random = random;
    }

    /** True once in {@code times} on average. */
    boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T oneOf(T[] values) {
        return oneOf(Arrays.asList(values));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            text.append(oneOf(SNIPPETS));
        }
        return text.toString();
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(LocalDate.of(2020, 1, 1).toEpochDay(), 40_000));
    }

    /** Evenly over orders of magnitude, with the ends and round numbers more often than chance has them. */
    double within(double minimum, double maximum) {
        return switch (random.nextInt(8)) {
            case 0 -> minimum;
            case 1 -> maximum;
            case 2 -> Math.clamp(Math.rint(magnitude(minimum, maximum)), minimum, maximum);
            case 3 -> Math.clamp(Math.rint(magnitude(minimum, maximum) * 100) / 100, minimum, maximum);
            default -> magnitude(minimum, maximum);
        };
    }

    private double magnitude(double minimum, double maximum) {
        double smallest = Math.max(minimum, maximum * 1e-12);
        double drawn = Math.exp(random.nextDouble(Math.log(smallest), Math.log(maximum) + 1e-9));
        return Math.clamp(drawn, minimum, maximum);
    }

    double valueOf(Input input) {
        double value = within(input.minimum(), input.maximum());
        return input.isWhole() ? Math.clamp(Math.rint(value), input.minimum(), input.maximum()) : value;
    }

    Assumption assumption(Input input) {
        double[] ends = {valueOf(input), valueOf(input), valueOf(input)};
        Arrays.sort(ends);
        Range range = chance(5) ? new Range(ends[0], ends[1], ends[2]) : Range.exactly(ends[0]);
        Assumption assumption = new Assumption(range, chance(2) ? text() : "", chance(4) ? text() : "");
        return assumption.withFile(RandomFiles.of(range));
    }

    Situation situation() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (random.nextBoolean()) {
                answers.put(question, answer(question));
            }
        }
        return new Situation(answers);
    }

    Answer answer(Question question) {
        return switch (question.kind()) {
            case YES_NO -> new Answer.YesNo(random.nextBoolean());
            case CHOICE -> new Answer.Choice(oneOf(question.choices()));
            case AMOUNT -> new Answer.Amount(within(0, 1e12));
            case TERRITORIES ->
                new Answer.Territories(new TreeSet<>(
                        TERRITORIES.stream().filter(_ -> random.nextBoolean()).toList()));
        };
    }

    ScorecardSettings scorecard() {
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        Map<Axis, ManualScore> overrides = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            weights.put(axis, within(0, ScorecardSettings.MAXIMUM_WEIGHT));
            if (chance(4)) {
                overrides.put(
                        axis, new ManualScore(Math.rint(random.nextDouble(-2, 2) * 10) / 10 + 0.0, "why " + text()));
            }
        }
        return new ScorecardSettings(weights, overrides);
    }

    DisplayCurrency currency() {
        return new DisplayCurrency(oneOf(List.of("EUR", "JPY", "GBP")), within(0.5, 200), day(), "rate " + text());
    }
}
