package app.fulcrum.text.sensitivity;

import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.Reached;
import app.fulcrum.model.seek.Solution;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.UnusedSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.number.UnitSymbols;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a number would have to be for a result, in words.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record SeekSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("seek");

    /** So many solutions are named one by one. */
    private static final int MOST_NAMED = 3;

    /** {@code Input price, closed API: the closed API and self-hosting cost the same at $8.38 / 1M tokens; today $2.00 / 1M tokens.} */
    public String found(Sought sought) {
        if (sought.solutions().isEmpty()) {
            return none(sought);
        }
        String sentence =
                MESSAGES.get("found", input(sought.key()), goal(sought.goal()), solutions(sought), today(sought));
        return sought.isComplete() ? sentence : MESSAGES.get("incomplete", sentence);
    }

    /** {@code Purchase price per GPU, self-hosted moves nothing. Not used: the GPUs are rented.} */
    public String unused(InputKey key, Unused because) {
        return MESSAGES.get("unused", input(key), UnusedSentences.sentence(because));
    }

    /** {@code at $8.38 / 1M tokens}, of every solution, in their order. */
    public List<String> each(Sought sought) {
        return sought.solutions().stream()
                .map(solution -> solution(solution, sought))
                .toList();
    }

    /** {@code today $2.00 / 1M tokens}. */
    public String today(InputKey key, OptionalDouble present) {
        return present.isPresent()
                ? MESSAGES.get("today", value(present.getAsDouble(), key.input()))
                : MESSAGES.get("unknown");
    }

    /** Where a number comes from that was found: {@code where the closed API and self-hosting cost the same}. */
    public String source(Goal goal) {
        return MESSAGES.get("source", goal(goal));
    }

    private String none(Sought sought) {
        Input input = sought.key().input();
        return MESSAGES.get(
                sought.closest().isPresent() ? "none" : "nothing",
                input(sought.key()),
                goal(sought.goal()),
                value(sought.from(), input),
                value(sought.to(), input),
                sought.closest().map(closest -> value(closest.value(), input)).orElse(""),
                sought.closest()
                        .map(closest -> result(closest.result(), sought.goal().measure()))
                        .orElse(""),
                today(sought));
    }

    /** A number, and whose it is. */
    public String input(InputKey key) {
        return new SensitivitySentences(names).name(key);
    }

    private String goal(Goal goal) {
        double value = goal.value();
        return switch (goal.measure()) {
            case Measure.Cost(AlternativeId of) -> said("goal.cost", of, of, money.amount(value));
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                said(
                        value == 0 ? "goal.tie" : value > 0 ? "goal.saving" : "goal.loss",
                        of,
                        against,
                        money.amount(Math.abs(value)));
            case Measure.UsedShare(AlternativeId of) -> said("goal.used", of, of, Figures.share(value));
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                said("goal.cheaper", of, than, value(value, Input.TOKENS_PER_DAY));
        };
    }

    private String said(String key, AlternativeId one, AlternativeId other, String figure) {
        return MESSAGES.get(key, names.within(one), names.within(other), figure);
    }

    private String result(double result, Measure measure) {
        return switch (measure) {
            case Measure.Cost _ -> MESSAGES.get("result.cost", money.amount(result));
            case Measure.Saving _ ->
                MESSAGES.get(result < 0 ? "result.loss" : "result.saving", money.amount(Math.abs(result)));
            case Measure.UsedShare _ -> Figures.share(result);
            case Measure.CheaperFrom _ -> value(result, Input.TOKENS_PER_DAY);
        };
    }

    private String solutions(Sought sought) {
        List<Solution> all = sought.solutions();
        boolean areFew = all.size() <= MOST_NAMED;
        List<Solution> named = areFew ? all : List.of(sought.nearest().orElseThrow());
        String words = named.stream()
                .map(solution -> solution(solution, sought))
                .reduce((one, other) -> MESSAGES.get("and", one, other))
                .orElseThrow();
        return areFew ? words : MESSAGES.get("others", words, Figures.count(all.size() - 1.0));
    }

    private String solution(Solution solution, Sought sought) {
        Input input = sought.key().input();
        Measure measure = sought.goal().measure();
        return switch (solution) {
            case Solution.Exact(Reached at) -> MESSAGES.get("solution.exact", value(at.value(), input));
            case Solution.Jump(Reached before, Reached after) ->
                MESSAGES.get(
                        "solution.jump",
                        value(after.value(), input),
                        result(after.result(), measure),
                        result(before.result(), measure));
            case Solution.Stretch(Reached from, Reached to) ->
                stretch(value(from.value(), input), value(to.value(), input));
        };
    }

    private static String stretch(String from, String to) {
        return from.equals(to) ? MESSAGES.get("solution.exact", from) : MESSAGES.get("solution.stretch", from, to);
    }

    private String today(Sought sought) {
        return today(sought.key(), sought.present());
    }

    private String value(double value, Input input) {
        Unit unit = input.unit();
        if (input.isWhole()) {
            return MESSAGES.get("quantity", Figures.exact(value), UnitSymbols.of(unit));
        }
        return switch (unit) {
            case SHARE -> Figures.share(value);
            case RATIO -> Figures.ratio(value);
            default ->
                UnitSymbols.isMoney(unit)
                        ? (money.price(value) + " " + UnitSymbols.besideMoney(unit)).strip()
                        : MESSAGES.get("quantity", Figures.plain(value), UnitSymbols.of(unit));
        };
    }
}
