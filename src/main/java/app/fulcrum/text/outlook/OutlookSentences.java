package app.fulcrum.text.outlook;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Commitment;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.outlook.RecommendationTurn;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.outlook.SwitchTiming;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes over time, in words.
 *
 * @param money what amounts are said in
 * @param names what the alternatives are called
 */
public record OutlookSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("outlook");

    /** What saves most against what is in use, and when that is paid back. */
    public String best(Outlook outlook, Optional<AlternativeId> best, Optional<SampledOutlook> sampled) {
        if (best.isEmpty()) {
            return MESSAGES.get("paidBack.none", names.title(outlook.incumbent()), Figures.exact((double)
                    outlook.terms().months()));
        }
        Payback payback = outlook.payback(best.get());
        return MESSAGES.get(
                payback.stays() ? "paidBack.stays" : "paidBack",
                names.title(best.get()),
                names.title(outlook.incumbent()),
                paidBackIn(payback, sampled.map(all -> all.of(best.get()).paidBackIn())),
                money.compact(payback.savedUsd()),
                Figures.exact((double) payback.months()),
                money.compact(payback.savedPresentValueUsd()));
    }

    /** {@code 9 (7–14)}, or without what samples say where all of them say the same. */
    public String paidBackIn(Payback payback, Optional<Percentiles> sampled) {
        String month = Figures.exact((double) payback.paidBackIn().orElseThrow());
        return sampled.filter(each -> each.p10() != each.p90())
                .map(each -> MESSAGES.get("between", month, month(each.p10()), month(each.p90())))
                .orElse(month);
    }

    private static String month(double month) {
        return Double.isFinite(month) ? Figures.exact(month) : MESSAGES.get("never");
    }

    /** From when something else is recommended, and why. */
    public String turn(RecommendationTurn turn, OutlookTerms terms) {
        String why = turn.causes().isEmpty()
                ? MESSAGES.get("cause.together")
                : turn.causes().stream()
                        .map(cause -> MESSAGES.get("cause." + cause.name()))
                        .collect(Collectors.joining(MESSAGES.get("cause.and")));
        String month = Figures.exact((double) turn.month());
        LocalDate day = terms.day(turn.month());
        return turn.to()
                .map(to -> MESSAGES.get("turn", month, day, names.title(to), why))
                .orElseGet(() -> MESSAGES.get("turn.nothing", month, day, why));
    }

    /** Why an alternative has no cost any more. */
    public String end(AlternativeOutlook one) {
        return MESSAGES.get(
                "end." + one.end().orElseThrow().name(),
                names.title(one.id()),
                Figures.exact((double) one.lasts() + 1));
    }

    /** How much to commit to, and what one step less or more costs. */
    public String commitment(Commitment commitment) {
        String said =
                MESSAGES.get("commit." + commitment.input().name(), names.title(commitment.id()), Figures.exact((double)
                        commitment.best()));
        return Stream.of(
                        Optional.of(said),
                        commitment.fewer().map(other -> step(other, commitment)),
                        commitment.more().map(other -> step(other, commitment)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String step(Commitment.Other other, Commitment commitment) {
        return MESSAGES.get(
                "commit.other", Figures.exact((double) other.number()), money.compact(other.usd() - commitment.usd()));
    }

    /** When to go over, and what it saves. */
    public String timing(SwitchTiming timing) {
        String name = names.title(timing.id());
        if (!timing.isWorthIt()) {
            return MESSAGES.get("start.never", name);
        }
        int best = timing.best().orElseThrow();
        String when = when(best, timing.flat().orElseThrow());
        return best == 1
                ? MESSAGES.get("start.now", name, when)
                : MESSAGES.get(
                        "start.later",
                        name,
                        when,
                        money.compact(timing.savedAgainstNowUsd().orElse(0)));
    }

    private static String when(int best, SwitchTiming.Stretch flat) {
        String month = Figures.exact((double) best);
        return flat.first() == flat.last()
                ? month
                : MESSAGES.get(
                        "between", month, Figures.exact((double) flat.first()), Figures.exact((double) flat.last()));
    }
}
