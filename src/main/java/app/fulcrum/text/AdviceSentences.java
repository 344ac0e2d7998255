package app.fulcrum.text;

import app.fulcrum.model.advice.Advice;
import app.fulcrum.model.advice.Trigger;
import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far to trust a verdict, and what the article advises beside it, in words.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record AdviceSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** More than these nobody reads in a sentence. */
    private static final int MOST_QUESTIONS = 2;

    /** {@code Medium confidence}. */
    public static String level(Confidence confidence) {
        return MESSAGES.get("confidence." + confidence.level().name());
    }

    /** A reason to trust a verdict less. */
    public String doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.CloseCall(var options) -> MESSAGES.get("doubt.CloseCall", names.within(options));
            case Doubt.Unpriced(var options) -> MESSAGES.get("doubt.Unpriced", names.within(options));
            case Doubt.CannotServe(var option, var ends, boolean _) -> new RangeSentences(names).unserved(option, ends);
            case Doubt.EndingOffer(var used, boolean _) -> SaleSentences.of(used);
            case Doubt.ExpiredPrices(int count) -> counted("doubt.ExpiredPrices", count, "");
            case Doubt.PricesDatedAhead(int count) -> counted("doubt.PricesDatedAhead", count, "");
            case Doubt.UndatedPrices(int count) -> counted("doubt.UndatedPrices", count, "");
            case Doubt.AgingPrices(int count, int days) -> counted("doubt.AgingPrices", count, String.valueOf(days));
            case Doubt.PricesOfAnotherDay(int count, var nearest, var day) ->
                MESSAGES.get(
                        "doubt.PricesOfAnotherDay" + (count == 1 ? ".one" : ".many"),
                        count,
                        day.toString(),
                        nearest.toString());
            case Doubt.AssumedFastLink(var id, int gpus) -> of(id, MESSAGES.get("doubt.AssumedFastLink", gpus));
            case Doubt.ColdStart(var id) -> of(id, MESSAGES.get("doubt.ColdStart"));
            case Doubt.SpotWithoutAllowance(var id) -> of(id, MESSAGES.get("doubt.SpotWithoutAllowance"));
            case Doubt.RentedHardware _ -> MESSAGES.get("doubt.RentedHardware");
            case Doubt.HugeFleet(var id, long gpus) ->
                of(id, MESSAGES.get("doubt.HugeFleet", Figures.tokens((double) gpus)));
            case Doubt.OutsideCalibration(var id) -> of(id, MESSAGES.get("doubt.OutsideCalibration"));
            case Doubt.EstimatedThroughput(var id, Range factor) ->
                of(
                        id,
                        MESSAGES.get(
                                "doubt.EstimatedThroughput",
                                Figures.span(factor.low(), factor.high(), Figures::share)));
            case Doubt.TokenCounts counts -> tokenCounts(counts);
            case Doubt.NearLengthStep(LengthStep(var _, String offer, long threshold, double mean)) ->
                MESSAGES.get("doubt.NearLengthStep", offer, Figures.tokens((double) threshold), Figures.tokens(mean));
            case Doubt.Unanswered(var questions, int asked) ->
                MESSAGES.get("doubt.Unanswered" + orMany(questions), questions.size(), asked, first(questions));
            case Doubt.OpenLicense(var model, var questions) ->
                MESSAGES.get(
                        "doubt.OpenLicense" + orMany(questions), model.model().name(), first(questions));
        };
    }

    private String tokenCounts(Doubt.TokenCounts counts) {
        String one = names.within(counts.one());
        String other = names.within(counts.other());
        return DecisionSentences.capitalized(counts.tokens()
                .map(tokens -> MESSAGES.get(
                        "doubt.TokenCounts", one, other, Figures.span(tokens.low(), tokens.high(), Figures::plain)))
                .orElseGet(() -> MESSAGES.get("doubt.TokenCounts.unknown", one, other)));
    }

    private static String orMany(List<Question> questions) {
        return questions.size() > MOST_QUESTIONS ? ".many" : "";
    }

    private static String first(List<Question> questions) {
        return QuestionSentences.names(questions.stream().limit(MOST_QUESTIONS).toList());
    }

    /** Said of one where there are several of its kind. */
    private String of(AlternativeId id, String doubt) {
        return names.isOnlyOfItsKind(id) ? doubt : MESSAGES.get("doubt.of", doubt, names.title(id));
    }

    private static String counted(String key, int count, String detail) {
        return MESSAGES.get(key + (count == 1 ? ".one" : ".many"), count, detail);
    }

    /** What to do or not to do. */
    public static String advice(Advice advice) {
        return MESSAGES.get("advice." + advice.code().name());
    }

    /** The same with the facts that make it apply. */
    public String adviceWithTriggers(Advice advice) {
        return MESSAGES.get("advice.because", advice(advice), because(advice));
    }

    /** The facts alone that make it apply, a sentence each. */
    public String because(Advice advice) {
        String facts = advice.triggers().stream()
                .map(this::trigger)
                .map(DecisionSentences::capitalized)
                .collect(Collectors.joining(". "));
        return MESSAGES.get("because", facts);
    }

    private String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Fact(var basis) -> new ScorecardSentences(money).brief(basis);
            case Trigger.Names(var option) -> MESSAGES.get("trigger.Names", names.within(option));
            case Trigger.CostsLess(var option, var than, double usd) ->
                MESSAGES.get("trigger.CostsLess", names.within(option), names.within(than), money.amount(usd));
            case Trigger.License(var model, var standing) ->
                MESSAGES.get("trigger.License", model.model().name(), LicenseSentences.standing(standing));
            case Trigger.People(double usd) -> MESSAGES.get("trigger.People", money.amount(usd));
        };
    }
}
