package app.fulcrum.text;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.stream.Stream;

/** What the figures of explanations are called. */
public final class SubjectNames {

    private static final Messages MESSAGES = Messages.of("explain");
    private static final Messages DECISION = Messages.of("decision");

    private SubjectNames() {}

    static String name(Subject subject) {
        return switch (subject) {
            case Term term -> name(term.name());
            case Subject.Line line -> name("LINE_" + line.kind().name());
            case Subject.OfRun(Term of, AtConcurrency run) ->
                MESSAGES.get("run.at", name(of), Figures.plain(run.concurrency()));
            case Subject.OfRun(Term of, AtRequestRate run) ->
                MESSAGES.get("run.rate", name(of), Figures.plain(run.requestsPerSecond()));
            case Subject.PriceShare share ->
                MESSAGES.get("line.price", name("LINE_" + share.kind().name()));
            case Subject.SameAs same -> InputNames.name(same.input());
            case Subject.OfShape shape -> MESSAGES.get("shape", name(shape.fact()));
            case Subject.CostOf cost ->
                MESSAGES.get("cost." + cost.at().name(), AlternativeNames.within(cost.alternative()));
            case Subject.AtEnds(Subject of, var ends) ->
                ends.isEmpty() ? name(of) : MESSAGES.get("at-ends", name(of), ends(ends));
            case Subject.Bound(Subject of, Side side) -> MESSAGES.get("end." + side.name(), withinSentence(name(of)));
            case Subject.Beside(Subject of, boolean isBefore) ->
                MESSAGES.get(isBefore ? "just-before" : "there", name(of));
            case Subject.SlopeOf slope -> MESSAGES.get("slope", AlternativeNames.within(slope.alternative()));
            case Subject.VolumesWonBy won ->
                MESSAGES.get(won.isCounted() ? "won" : "won.estimated", AlternativeNames.within(won.alternative()));
            case Subject.SampledShare(Alternative alternative, boolean isDearer) ->
                MESSAGES.get(isDearer ? "sampled.dearer" : "sampled.cheapest", AlternativeNames.within(alternative));
            case Subject.FitOf fit -> MESSAGES.get("fit", AlternativeNames.within(fit.alternative()));
            case Subject.PlaceOf place -> MESSAGES.get("place", AlternativeNames.within(place.alternative()));
            case Subject.ScoreOf score -> MESSAGES.get("score", axis(score.axis()));
            case Subject.DerivedScoreOf score -> MESSAGES.get("score.derived", axis(score.axis()));
            case Subject.ScoreWithout score -> MESSAGES.get("score.without", axis(score.axis()));
            case Subject.SwitchingShareOf share -> MESSAGES.get("weight.switching", axis(share.axis()));
            case Subject.WeightOf weight -> MESSAGES.get("weight", axis(weight.axis()));
            case Subject.WeightShareOf share -> MESSAGES.get("weight.share", axis(share.axis()));
            case Subject.PointsFor points -> MESSAGES.get("points", QuestionSentences.name(points.question()));
            case Subject.PointsIf points -> MESSAGES.get("points.if", condition(points.answer()));
        };
    }

    /** {@code GPU price and engineers at the high end, days per month at the low end}. */
    private static String ends(List<Subject.End> ends) {
        return Stream.of(Side.LOW, Side.HIGH)
                .flatMap(side -> ends.stream()
                        .filter(end -> end.side() == side)
                        .map(SubjectNames::name)
                        .reduce((first, next) -> MESSAGES.get("ends.and", first, next))
                        .map(names -> MESSAGES.get("ends." + side.name(), names))
                        .stream())
                .reduce((first, next) -> MESSAGES.get("ends", first, next))
                .orElseThrow();
    }

    private static String name(Subject.End end) {
        String name = end.input().map(InputNames::name).orElseGet(() -> MESSAGES.get("estimate"));
        return end.whose()
                .map(alternative -> MESSAGES.get("end.of", withinSentence(name), AlternativeNames.within(alternative)))
                .orElseGet(() -> withinSentence(name));
    }

    static String end(AtEnd end) {
        return MESSAGES.get(
                "end." + end.side().name(),
                withinSentence(InputNames.name(end.resolved().key().input())));
    }

    private static String condition(Answered answered) {
        return QuestionSentences.condition(answered.question(), answered.answer());
    }

    private static String axis(Axis axis) {
        return DECISION.get("axis." + axis.name());
    }

    static String name(Fact fact, String of) {
        return of.isEmpty() ? name(fact) : MESSAGES.get("sourced", name(fact), of);
    }

    static String name(Fact fact) {
        return name("FACT_" + fact.name());
    }

    static String name(Constant constant) {
        return name("CONSTANT_" + constant.name());
    }

    private static String name(String key) {
        return MESSAGES.get(key + ".name");
    }

    /** As a heading. */
    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** As part of a sentence; what begins with two capitals or a sign keeps them, and a noun where the language has it so. */
    public static String withinSentence(String name) {
        boolean isWord = name.length() > 1
                && Character.isLowerCase(name.charAt(1))
                && !Language.current().writesNounsWithCapitals();
        return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
