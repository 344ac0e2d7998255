package app.fulcrum.controller.decision;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.ScorecardFlips;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.FlipSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ScorecardSentences;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.decision.AxisState;
import app.fulcrum.view.decision.AxisState.ByHand;
import app.fulcrum.view.decision.AxisState.Content;
import app.fulcrum.view.decision.AxisState.Reason;
import app.fulcrum.view.decision.DecisionState.Ranked;
import app.fulcrum.view.decision.DecisionState.Result;
import app.fulcrum.view.decision.DecisionState.Stability;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scorecard of a projection in words. */
final class ScorecardWords {

    private static final Messages MESSAGES = Messages.of("decision");
    private static final double USUAL_WEIGHT = 25;
    private static final double PERCENT = 100;

    /** Characters of a line of the column. */
    private static final int ONE_LINE = 48;

    private final Scorecard scorecard;
    private final DecisionInput input;
    private final ScorecardSentences sentences;
    private final FlipSentences flips;
    private final AlternativeNames names;
    private final VolumeRange range;
    private final Verdict verdict;
    private final MoneyFigures money;

    ScorecardWords(Projection projection) {
        this.money = MoneyFigures.of(projection.scenario());
        this.names = new AlternativeNames(projection.scenario().alternatives());
        this.scorecard = projection.decision().scorecard();
        this.input = projection.input();
        this.sentences = new ScorecardSentences(money);
        this.flips = new FlipSentences(money, names);
        this.range = projection.range();
        this.verdict = projection.decision().verdict();
    }

    /** The axis as it starts out. */
    AxisState axis(Axis axis) {
        NumberSpec spec = new NumberSpec(
                MESSAGES.get("view.weight", name(axis)),
                Unit.RATIO,
                new Range(0, USUAL_WEIGHT, ScorecardSettings.MAXIMUM_WEIGHT),
                Figures::plain,
                Language.current().numbers());
        NumberState weight = new NumberState(spec, weight(axis));
        weight.unitTextProperty().set(MESSAGES.get("view.weight.unit"));
        return new AxisState(axis, name(axis), weight);
    }

    Range weight(Axis axis) {
        return Range.exactly(scorecard.axis(axis).weight());
    }

    private static String name(Axis axis) {
        return DecisionSentences.axisTitle(axis);
    }

    Content content(Axis axis) {
        AxisScore score = scorecard.axis(axis);
        return new Content(
                name(axis),
                score.score(),
                ScorecardSentences.lean(score),
                Figures.share(scorecard.share(axis)),
                summary(score),
                reasons(score),
                ScorecardSentences.open(score).orElse(""),
                score.override().map(manual -> new ByHand(manual.note(), ScorecardSentences.points(score.derived()))));
    }

    /** The weightiest reason, and the next where both fit into a line. */
    private String summary(AxisScore score) {
        List<String> weightiest = sentences.weightiest(score);
        if (weightiest.isEmpty()) {
            return MESSAGES.get("view.summary.nothing");
        }
        String first = DecisionSentences.capitalized(weightiest.getFirst());
        return weightiest.stream()
                .skip(1)
                .map(second -> MESSAGES.get("view.summary", first, second))
                .filter(both -> both.length() <= ONE_LINE)
                .findFirst()
                .orElse(first);
    }

    private List<Reason> reasons(AxisScore score) {
        return score.reasons().stream()
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.contribution())))
                .map(reason -> new Reason(
                        DecisionSentences.capitalized(sentences.basis(reason.basis())),
                        ScorecardSentences.points(reason.contribution())))
                .toList();
    }

    /** All weights and what they add up to. */
    String weights() {
        String each = scorecard.axes().stream()
                .map(axis -> Figures.plain(axis.weight()))
                .collect(Collectors.joining(" + "));
        double sum = scorecard.axes().stream().mapToDouble(AxisScore::weight).sum();
        return MESSAGES.get("view.weights.sum", each, Figures.plain(sum));
    }

    String ofAllWeight(Axis axis) {
        return MESSAGES.get("view.weight.share", Figures.share(scorecard.share(axis)));
    }

    Result result() {
        var ranking = scorecard.ranking();
        return new Result(
                first(),
                rule(),
                IntStream.range(0, ranking.size())
                        .mapToObj(i -> new Ranked(
                                i + 1,
                                look(ranking.get(i).alternative()),
                                names.title(ranking.get(i).alternative()),
                                ranking.get(i).value(),
                                Figures.count(ranking.get(i).value() * PERCENT)))
                        .toList());
    }

    /** What fits best, and whether the cost agrees. */
    private String first() {
        return verdict.fittest()
                .map(fittest -> MESSAGES.get(agreement(fittest), names.title(fittest), money.amount(more(fittest))))
                .orElseGet(() -> MESSAGES.get("view.first.none"));
    }

    private String agreement(AlternativeId fittest) {
        if (verdict.cheapest().equals(Optional.of(fittest))) {
            return "view.first.cost";
        }
        boolean isNamed = verdict.named().equals(Optional.of(fittest));
        return isNamed ? "view.first.close" : more(fittest) > 0 ? "view.first.decides" : "view.first.same";
    }

    /** What an alternative costs more than the cheapest, in USD a month. */
    private double more(AlternativeId id) {
        return input.money().usdPerMonth(id)
                - input.money().usdPerMonth(verdict.cheapest().orElseThrow());
    }

    private Look look(AlternativeId id) {
        return Look.of(names.alternatives(), names.alternatives().placeOf(id));
    }

    /** Where the mean points, or the axes that override it. */
    private String rule() {
        String axes =
                scorecard.overriding().stream().map(DecisionSentences::axis).collect(Collectors.joining(", "));
        return axes.isEmpty()
                ? MESSAGES.get("view.mean", ScorecardSentences.lean(scorecard.weighted()))
                : MESSAGES.get("view.overriding", axes);
    }

    /** What would change the ranking, the nearest weight first. */
    Stability stability() {
        List<Flip.OfWeight> weights = ScorecardFlips.ofWeights(scorecard).stream()
                .sorted(Comparator.comparingDouble(flip -> Math.abs(flip.share() - scorecard.share(flip.axis()))))
                .toList();
        List<Flip> all = new ArrayList<>(weights);
        all.addAll(ScorecardFlips.ofVolume(
                input.situation(),
                input.evidence(),
                input.settings(),
                scorecard.entrants(),
                (double) range.from(),
                (double) range.to()));
        all.addAll(
                ScorecardFlips.ofAnswers(input.situation(), input.evidence(), input.settings(), scorecard.entrants()));
        List<String> lines = all.stream()
                .map(flip -> flips.flip(flip, input.models()))
                .map(DecisionSentences::capitalized)
                .toList();
        String nearest = all.stream()
                .findFirst()
                .map(flip -> flips.nearest(flip, input.models()))
                .orElseGet(() -> MESSAGES.get("view.stability.none"));
        return new Stability(true, nearest, lines);
    }
}
