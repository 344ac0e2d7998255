package app.fulcrum.controller.comparison;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Headline;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ScorecardSentences;
import app.fulcrum.text.comparison.ChoiceNames;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.sensitivity.Quantities;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in the cells of the table.
 *
 * @param quantities how figures are printed
 * @param book where offers and models have their names
 */
record CompareCells(Quantities quantities, PriceBook book) {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final int LONGEST = 60;

    /** Whoever is cheaper from one token a day on is cheaper at all volumes. */
    private static final double LEAST_VOLUME = 1;

    private static final double MANY_TIMES = 10;

    /** A result of a scenario. */
    String result(Headline headline, Value value, Scenario scenario) {
        return switch (headline.what()) {
            case RECOMMENDED, CHEAPEST ->
                new AlternativeNames(scenario.alternatives()).title(new AlternativeId(value.text()));
            case PARTICIPATION ->
                MESSAGES.get(
                        "participation." + constant(Participation.class, value).name());
            case LICENSE -> LicenseSentences.brief(constant(Judgment.class, value));
            case CONFIDENCE ->
                MESSAGES.get(
                        "confidence." + constant(Confidence.Level.class, value).name());
            case SURENESS -> number(value).map(VerdictSentences::sureness).orElseGet(value::text);
            case SCORECARD, PRIVACY, SCALE, CUSTOMIZATION, BUDGET ->
                number(value).map(ScorecardSentences::points).orElseGet(value::text);
            case CHEAPER_FOR_GOOD ->
                number(value)
                        .filter(volume -> volume <= LEAST_VOLUME)
                        .map(_ -> MESSAGES.get("anyVolume"))
                        .orElseGet(() -> counted(headline, value));
            case RECOMMENDED_COST,
                    RECOMMENDED_COST_PER_MILLION,
                    COST,
                    COST_PER_MILLION,
                    FIRST_CROSSOVER,
                    GPUS,
                    GPU_HOURS,
                    REPLICAS,
                    CAPACITY,
                    REPLICA_SPEED -> counted(headline, value);
        };
    }

    private String counted(Headline headline, Value value) {
        return number(value)
                .map(figure -> figure(figure, headline.what().unit()))
                .orElseGet(value::text);
    }

    private static Optional<Double> number(Value value) {
        return value instanceof Value.Amount(var range, var _) ? Optional.of(range.base()) : Optional.empty();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Value value) {
        return Enum.valueOf(type, value.text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A number that is a result: {@code $5,890}. */
    String figure(double number, Unit unit) {
        return unit == Unit.USD_PER_MONTH ? quantities.money().amount(number) : quantities.bare(number, unit);
    }

    /** What a number is more than at the baseline: {@code ▲ $654 · +11 %}; empty where there is nothing to say. */
    String change(What what, Optional<Double> change, Optional<Double> share) {
        return switch (what) {
            // It is told in steps that are coarser than most changes.
            case SURENESS -> "";
            case SCORECARD, PRIVACY, SCALE, CUSTOMIZATION, BUDGET ->
                change.filter(by -> by != 0)
                        .map(by -> change(by, Figures.plain(Math.abs(by))))
                        .orElse("");
            default ->
                change.filter(by -> by != 0)
                        .map(by -> change(by, figure(Math.abs(by), what.unit())))
                        .map(amount -> share.map(part -> MESSAGES.get("change.both", amount, signed(part)))
                                .orElse(amount))
                        .orElse("");
        };
    }

    private static String change(double by, String figure) {
        return MESSAGES.get(by > 0 ? "change.up" : "change.down", figure);
    }

    /** From ten times as much on, a factor is easier to grasp than a share. */
    private static String signed(double share) {
        return share >= MANY_TIMES - 1
                ? Figures.ratio(1 + share)
                : share > 0 ? MESSAGES.get("change.plus", Figures.share(share)) : Figures.share(share);
    }

    /** What a scenario has been asked. */
    String input(EditSubject subject, Value value) {
        String text = switch (value) {
            case Value.Amount(var range, var unit) ->
                Figures.range(range, number -> quantities.bare(number, unit.orElse(Unit.COUNT)));
            case Value.Distribution(var shape) -> InputNames.shape(shape);
            case Value.YesNo(boolean yes) -> MESSAGES.get(yes ? "yes" : "no");
            case Value.Id(String id) -> new ChoiceNames(book).name(subject, id);
            case Value.Ids _, Value.Words _, Value.Day _, Value.Load _, Value.Runs _, Value.Score _, Value.Currency _ ->
                value.text();
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
