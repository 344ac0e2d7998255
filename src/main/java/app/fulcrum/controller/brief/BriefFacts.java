package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.brief.BriefFindings.PaidBack;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Turn;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.text.AdviceSentences;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.brief.BriefHead.Fact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The three figures to remember: what is saved, when it pays or turns, and how sure that is. */
record BriefFacts(Snapshot now, BriefFindings findings) {

    private static final Messages MESSAGES = Messages.of("brief");

    List<Fact> all() {
        return List.of(money(), time(), sure());
    }

    private Projection projection() {
        return now.projection();
    }

    private Verdict verdict() {
        return projection().decision().verdict();
    }

    private AlternativeNames names() {
        return new AlternativeNames(now.scenario().alternatives());
    }

    private MoneyFigures amounts() {
        return MoneyFigures.of(now.scenario());
    }

    private String volume() {
        return Figures.tokens((double) projection().tokensPerDay());
    }

    private Fact money() {
        Optional<AlternativeId> named = verdict().named();
        if (named.isEmpty()) {
            return new Fact(MESSAGES.get("none", Figures.count(0), compared()), MESSAGES.get("none.words", volume()));
        }
        return verdict()
                .next()
                .map(this::difference)
                .orElseGet(() -> new Fact(
                        perMonth(projection().input().money().usdPerMonth(named.get())),
                        MESSAGES.get("only", names().within(named.get()), volume())));
    }

    private String compared() {
        return Figures.count((double) projection().results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT)
                .count());
    }

    private String perMonth(double usd) {
        return MESSAGES.get("month", amounts().amount(usd));
    }

    private Fact difference(CostDifference difference) {
        double saved = difference.savesUsdPerMonth();
        String other = names().within(difference.than());
        String outcomes = outcomes(difference);
        String figure = perMonth(Math.abs(saved));
        if (saved == 0) {
            return new Fact(figure, MESSAGES.get("same", other, outcomes));
        }
        String share =
                Figures.share(Math.abs(saved) / projection().input().money().usdPerMonth(difference.than()));
        return new Fact(figure, MESSAGES.get(saved > 0 ? "saved" : "dearer", other, share, outcomes));
    }

    /** What is saved, or what it costs more, over most samples; empty where they agree. */
    private String outcomes(CostDifference difference) {
        double sign = difference.savesUsdPerMonth() < 0 ? -1 : 1;
        return findings.simulation().stream()
                .flatMap(simulation -> simulation.savings().stream())
                .filter(saving -> saving.against().equals(difference.than()))
                .map(saving -> saving.usdPerMonth())
                .filter(saved -> Double.isFinite(saved.p10()) && Double.isFinite(saved.p90()))
                .map(saved -> outcomes(sign * saved.p10(), sign * saved.p90()))
                .findFirst()
                .orElse("");
    }

    private String outcomes(double one, double other) {
        String low = amounts().amount(Math.min(one, other));
        String high = amounts().amount(Math.max(one, other));
        return low.equals(high) ? "" : MESSAGES.get("outcomes", low, high);
    }

    private Fact time() {
        return findings.paidBack()
                .map(this::paidBack)
                .or(() -> Turn.nearest(projection()).map(this::turn))
                .orElseGet(this::noTurn);
    }

    private Fact paidBack(PaidBack found) {
        String months = found.months()
                .filter(each -> each.p10() != each.p90() && Double.isFinite(each.p90()))
                .map(BriefFacts::between)
                .orElse("");
        return new Fact(
                MESSAGES.get("back", found.payback().paidBackIn().orElseThrow()),
                MESSAGES.get(
                        found.payback().stays() ? "back.stays" : "back.once",
                        names().within(verdict().named().orElseThrow()),
                        names().within(found.against()),
                        months));
    }

    private static String between(Percentiles months) {
        return MESSAGES.get("back.outcomes", Figures.exact(months.p10()), Figures.exact(months.p90()));
    }

    private Fact turn(Turn turn) {
        String interval = turn.interval()
                .flatMap(CrossoverSentences::interval)
                .map(span -> MESSAGES.get("turn.interval", span))
                .orElse("");
        return new Fact(
                MESSAGES.get("turn", Figures.tokens((double) turn.tokensPerDay())),
                MESSAGES.get(turn.isAbove() ? "turn.above" : "turn.below", names().within(turn.cheapest()), interval));
    }

    private Fact noTurn() {
        return projection().cheapest().isPresent()
                ? new Fact(
                        MESSAGES.get("turn.none"),
                        MESSAGES.get(
                                "turn.none.words",
                                Figures.tokens((double) projection().range().from()),
                                Figures.tokens((double) projection().range().to())))
                : new Fact(MESSAGES.get("turn.nothing"), MESSAGES.get("turn.nothing.words"));
    }

    private Fact sure() {
        Confidence confidence = projection().decision().confidence();
        OptionalDouble sureness =
                verdict().named().map(projection().input().money()::sureness).orElse(OptionalDouble.empty());
        if (sureness.isEmpty() || verdict().next().isEmpty()) {
            return new Fact(AdviceSentences.level(confidence), doubts(confidence));
        }
        return new Fact(
                DecisionSentences.capitalized(MESSAGES.get("sure", VerdictSentences.sureness(sureness.getAsDouble()))),
                MESSAGES.get(
                        "sure.words",
                        names().within(verdict().named().orElseThrow()),
                        compared(),
                        AdviceSentences.level(confidence)));
    }

    private static String doubts(Confidence confidence) {
        int count = confidence.doubts().size();
        return MESSAGES.get(
                count == 0 ? "doubts.none" : count == 1 ? "doubts.one" : "doubts.many", Figures.count(count));
    }
}
