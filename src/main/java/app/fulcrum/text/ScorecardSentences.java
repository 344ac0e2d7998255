package app.fulcrum.text;

import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Basis;
import app.fulcrum.model.scorecard.Basis.SpendAgainstBand;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstBreakeven;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstLine;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Reason;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores and what made them, in words.
 *
 * @param money how amounts are printed
 */
public record ScorecardSentences(MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** Where a score points: {@code strongly favors self-hosting}. */
    public static String lean(AxisScore score) {
        return lean(score.score());
    }

    /** The same for a score by itself. */
    public static String lean(double value) {
        if (value == 0) {
            return MESSAGES.get("lean.neither");
        }
        double strength = Math.abs(value);
        String how = strength >= AxisScore.STRONG ? "strong" : strength >= 1 ? "clear" : "slight";
        return MESSAGES.get("lean." + (value < 0 ? "closed." : "self.") + how);
    }

    /** A score, or what counts toward one, with its sign: {@code +1.5}. */
    public static String points(double points) {
        String figure = Figures.plain(points);
        return points > 0 ? "+" + figure : figure;
    }

    /** The weightiest of what made a score, the user's own reason before all; in a few words each. */
    public List<String> weightiest(AxisScore score) {
        return Stream.concat(
                        score.override().stream().map(ManualScore::note),
                        inOrder(score).map(reason -> brief(reason.basis())))
                .limit(2)
                .toList();
    }

    /**
     * Everything that made a score: the user's own reason, then what points the way the score does, the weightiest
     * first, then what speaks against it.
     */
    public List<String> reasons(AxisScore score) {
        Stream<String> byHand = score.override().stream()
                .map(manual -> MESSAGES.get("overridden", manual.note(), Figures.plain(score.derived())));
        return Stream.concat(byHand, inOrder(score).map(reason -> basis(reason.basis())))
                .toList();
    }

    private static Stream<Reason> inOrder(AxisScore score) {
        return score.reasons().stream().sorted(Comparator.comparingDouble((Reason reason) -> -support(reason, score)));
    }

    /** How much a reason adds to the score it helps to make; below zero if it speaks against it. */
    private static double support(Reason reason, AxisScore score) {
        double contribution = reason.contribution();
        return score.derived() == 0 ? Math.abs(contribution) : contribution * Math.signum(score.derived());
    }

    /** What of an axis is not known; absent if all is. */
    public static Optional<String> open(AxisScore score) {
        String open = Stream.concat(
                        score.unanswered().stream().map(QuestionSentences::name),
                        score.unmeasured().stream().map(measure -> MESSAGES.get("measure." + measure.name())))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.get("open", open));
    }

    /** What a score rests on, within a sentence. */
    public String basis(Basis basis) {
        return switch (basis) {
            case Basis.Answered(var question, var answer) -> QuestionSentences.condition(question, answer);
            case VolumeAgainstLine(double volume, double line) ->
                MESSAGES.get("volume." + side(volume, line, line), Figures.tokens(volume), Figures.tokens(line));
            case VolumeAgainstBreakeven(double volume, Breakeven breakeven) -> breakeven(volume, breakeven);
            case SpendAgainstBand(double usd, Range band) ->
                MESSAGES.get(
                        "spend." + side(usd, band.low(), band.high()),
                        money.amount(usd),
                        Figures.span(band.low(), band.high(), money::compact));
        };
    }

    /** The same in a few words: {@code 210M a day, above the 171M crossover}. */
    public String brief(Basis basis) {
        return switch (basis) {
            case Basis.Answered(var question, var answer) -> QuestionSentences.fact(question, answer);
            case VolumeAgainstLine(double volume, double line) ->
                MESSAGES.get("brief.volume." + side(volume, line, line), Figures.tokens(volume), Figures.tokens(line));
            case VolumeAgainstBreakeven(double volume, Breakeven breakeven) -> brief(volume, breakeven);
            case SpendAgainstBand(double usd, Range band) ->
                MESSAGES.get(
                        "brief.spend." + side(usd, band.low(), band.high()),
                        money.amount(usd),
                        Figures.span(band.low(), band.high(), money::compact));
        };
    }

    private static String brief(double volume, Breakeven breakeven) {
        return MESSAGES.get(
                "brief.breakeven." + stage(volume, breakeven), Figures.tokens(volume), Figures.tokens((double)
                        crossover(volume, breakeven)));
    }

    private static String side(double value, double low, double high) {
        return value < low ? "below" : value > high ? "above" : "within";
    }

    private static String breakeven(double volume, Breakeven breakeven) {
        return MESSAGES.get(
                "breakeven." + stage(volume, breakeven), Figures.tokens((double) crossover(volume, breakeven)));
    }

    /** Where a volume stands to the crossover. */
    private static String stage(double volume, Breakeven breakeven) {
        if (breakeven.cheaperFrom().isEmpty()) {
            return breakeven.atBest().isPresent() ? "atBest" : "never";
        }
        if (volume >= breakeven.cheaperForGoodFrom().orElse(Long.MAX_VALUE)) {
            return "passed";
        }
        return volume < breakeven.cheaperFrom().getAsLong() ? "ahead" : "between";
    }

    /** The volume that matters there; 0 where there is none. */
    private static long crossover(double volume, Breakeven breakeven) {
        return switch (stage(volume, breakeven)) {
            case "passed" -> breakeven.cheaperForGoodFrom().orElseThrow();
            case "atBest" -> breakeven.atBest().orElseThrow();
            case "never" -> 0;
            default -> breakeven.cheaperFrom().orElseThrow();
        };
    }
}
