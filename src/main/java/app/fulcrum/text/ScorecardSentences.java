package app.fulcrum.text;

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

    /**
     * Everything that made a score: the user's own reason, then what points the way the score does, the weightiest
     * first, then what speaks against it.
     */
    public List<String> reasons(AxisScore score) {
        Stream<String> byHand = score.override().stream()
                .map(manual -> MESSAGES.get("overridden", manual.note(), Figures.plain(score.derived())));
        Stream<String> derived = score.reasons().stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -support(reason, score)))
                .map(reason -> basis(reason.basis()));
        return Stream.concat(byHand, derived).toList();
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

    private static String side(double value, double low, double high) {
        return value < low ? "below" : value > high ? "above" : "within";
    }

    private static String breakeven(double volume, Breakeven breakeven) {
        if (breakeven.cheaperFrom().isEmpty()) {
            return breakeven.atBest().isPresent()
                    ? MESSAGES.get("breakeven.atBest", Figures.tokens((double)
                            breakeven.atBest().getAsLong()))
                    : MESSAGES.get("breakeven.never");
        }
        long first = breakeven.cheaperFrom().getAsLong();
        long forGood = breakeven.cheaperForGoodFrom().orElse(Long.MAX_VALUE);
        if (volume >= forGood) {
            return MESSAGES.get("breakeven.passed", Figures.tokens((double) forGood));
        }
        return MESSAGES.get(volume < first ? "breakeven.ahead" : "breakeven.between", Figures.tokens((double) first));
    }
}
