package app.fulcrum.text.verdict;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.projection.Turn;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.Reconciliation;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The recommendation of a projection in words: a headline, a second line under it, and remarks.
 *
 * @param money how amounts are printed
 */
public record VerdictSentences(Projection projection, MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("decision");

    private static final int TWENTIETHS = 20;

    /** What keeps alternatives from being recommended, what is easiest to change first. */
    private static final List<Tag> HINDRANCES =
            List.of(Tag.OVER_CAPACITY, Tag.NO_PRICE, Tag.NEEDS_LICENSE, Tag.ENDED, Tag.RULED_OUT);

    /** What to do, and why: {@code Use the hosted open API: nothing is cheaper at 20M tokens a day.} */
    public String headline() {
        return verdict().named().map(this::recommended).orElseGet(this::nothing);
    }

    private String recommended(AlternativeId named) {
        return MESSAGES.get(why(named), names().use(named), volume(), strongest());
    }

    private String why(AlternativeId named) {
        boolean isClose = projection.input().money().notClearlyDearer().size() > 1;
        return switch (verdict().reconciliation()) {
            case ONLY_ONE_LEFT -> onlyOne(named);
            case AGREED -> isClose ? "verdict.close" : "verdict.lead";
            case MONEY -> isClose ? "verdict.close.unfit" : "verdict.lead";
            case STRONG_AXIS -> "verdict.axis";
            case WITHIN_RANGES -> isLikely() ? "verdict.likely" : "verdict.fit";
            case NOTHING_LEFT -> throw new IllegalStateException("named, though nothing is left");
        };
    }

    /** Whether it is the cheapest in most samples, though another is as planned. */
    private boolean isLikely() {
        return verdict().reconciliation() == Reconciliation.WITHIN_RANGES
                && verdict()
                                .named()
                                .map(sureness())
                                .orElse(OptionalDouble.empty())
                                .orElse(0)
                        >= MoneyFacts.SURE;
    }

    private Function<AlternativeId, OptionalDouble> sureness() {
        return projection.input().money()::sureness;
    }

    private String onlyOne(AlternativeId named) {
        List<Participation> others = projection.results().stream()
                .filter(result -> !result.id().equals(named))
                .map(AlternativeResult::participation)
                .filter(participation -> participation != Participation.LEFT_OUT)
                .toList();
        if (others.isEmpty()) {
            return "verdict.only.compared";
        }
        boolean areOut = others.stream().allMatch(Participation.RULED_OUT::equals);
        return areOut ? "verdict.only.allowed" : "verdict.only.served";
    }

    /** The axis that decides where one overrides the others; none elsewhere. */
    private String strongest() {
        return decision().scorecard().overriding().stream()
                .filter(axis -> axis == Axis.PRIVACY || axis == Axis.CUSTOMIZATION)
                .findFirst()
                .map(DecisionSentences::axis)
                .orElse("");
    }

    /** What is missing, and what to do about it. */
    private String nothing() {
        return HINDRANCES.stream()
                .flatMap(hindrance -> projection.results().stream()
                        .map(AlternativeResult::id)
                        .filter(id -> Tag.of(projection, id) == hindrance)
                        .limit(1)
                        .map(id -> MESSAGES.get("nothing." + hindrance.name(), names().within(id), volume())))
                .findFirst()
                .orElseGet(() -> MESSAGES.get("nothing.LEFT_OUT"));
    }

    /**
     * The second line: what is saved, how sure it is that this one is the cheapest, and the nearest volume at which another is.
     * Empty without a recommendation.
     */
    public List<String> standfirst() {
        return verdict().named().isEmpty()
                ? List.of()
                : Stream.of(verdict().next().map(this::difference), sure(), turn())
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Of one alternative by itself there is nothing to say. */
    private Optional<String> sure() {
        OptionalDouble sureness = verdict().named().map(sureness()).orElse(OptionalDouble.empty());
        return sureness.isEmpty() || verdict().next().isEmpty()
                ? Optional.empty()
                : Optional.of(sure(sureness.getAsDouble()));
    }

    /** {@code Over 95 % sure.} */
    private static String sure(double sureness) {
        return DecisionSentences.capitalized(MESSAGES.get("sure", sureness(sureness)));
    }

    /** {@code over 95 %}. A share of samples is no finer than a twentieth. */
    public static String sureness(double sureness) {
        long twentieths = Math.round(sureness * TWENTIETHS);
        String key = twentieths == TWENTIETHS ? "sure.over" : twentieths == 0 ? "sure.under" : "sure.about";
        double shown = Math.clamp(twentieths, 1, TWENTIETHS - 1) / (double) TWENTIETHS;
        return MESSAGES.get(key, Figures.share(shown));
    }

    private String difference(CostDifference difference) {
        double saved = difference.savesUsdPerMonth();
        String other = names().within(difference.than());
        return saved == 0
                ? MESSAGES.get("same", other)
                : MESSAGES.get(
                        saved > 0 ? "saves" : isLikely() ? "costs.planned" : "costs",
                        money.amount(Math.abs(saved)),
                        other);
    }

    /** Of one alternative by itself there is nothing to say. */
    private Optional<String> turn() {
        return verdict()
                .next()
                .map(_ -> Turn.nearest(projection).map(this::turn).orElseGet(this::noTurn));
    }

    private String turn(Turn turn) {
        String interval = turn.interval()
                .flatMap(CrossoverSentences::interval)
                .map(span -> MESSAGES.get("turn.interval", span))
                .orElse("");
        return MESSAGES.get(
                turn.isAbove() ? turn.isEnd() ? "turn.end" : "turn.above" : "turn.below",
                Figures.tokens((double) turn.tokensPerDay()),
                interval,
                names().within(turn.cheapest()),
                DecisionSentences.capitalized(names().within(turn.before())));
    }

    private String noTurn() {
        AlternativeId cheapest = verdict().cheapest().orElseThrow();
        int place = names().alternatives().placeOf(cheapest);
        return projection.pairs().stream()
                .filter(pair -> pair.base().incumbent() == place || pair.base().challenger() == place)
                .flatMap(pair -> pair.first().stream()
                        .map(interval -> MESSAGES.get(
                                "turn.range",
                                names().within(
                                                pair.base().incumbent() == place
                                                        ? pair.base().challenger()
                                                        : pair.base().incumbent()),
                                Figures.tokens((double) interval.low()))))
                .findFirst()
                .orElseGet(() -> MESSAGES.get(
                        "turn.none",
                        Figures.tokens((double) projection.range().from()),
                        Figures.tokens((double) projection.range().to()),
                        names().within(cheapest)));
    }

    /** All that follows the headline. */
    public List<String> all() {
        return Stream.concat(standfirst().stream(), remarks().stream()).toList();
    }

    /** What else there is to say: where the scorecard disagrees, what is open about it, and cheaper ones that are ruled out. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        disagreement().ifPresent(remarks::add);
        verdict()
                .named()
                .ifPresent(named -> decision().gates().of(named).stream()
                        .map(GateResult::gate)
                        .map(DecisionSentences::gate)
                        .forEach(remarks::add));
        verdict().forgone().stream().map(this::forgone).forEach(remarks::add);
        return List.copyOf(remarks);
    }

    /** Which one fits best where that is not the one recommended, and what it costs more than the cheapest. */
    Optional<String> disagreement() {
        Verdict verdict = verdict();
        return verdict.fittest()
                .filter(fittest -> !verdict.named().equals(Optional.of(fittest)))
                .map(fittest -> {
                    AlternativeId cheapest = verdict.cheapest().orElseThrow();
                    double more = projection.input().money().usdPerMonth(fittest)
                            - projection.input().money().usdPerMonth(cheapest);
                    return MESSAGES.get(
                            more > 0 ? "fit.dearer" : "fit.same",
                            names().within(fittest),
                            money.amount(more),
                            names().within(cheapest));
                });
    }

    private String forgone(CostDifference difference) {
        boolean needsLicense = Tag.of(projection, difference.than()) == Tag.NEEDS_LICENSE;
        return MESSAGES.get(
                needsLicense ? "forgone.license" : "forgone",
                DecisionSentences.capitalized(names().within(difference.than())),
                money.amount(-difference.savesUsdPerMonth()));
    }

    private String volume() {
        return Figures.tokens((double) projection.tokensPerDay());
    }

    private Decision decision() {
        return projection.decision();
    }

    private Verdict verdict() {
        return decision().verdict();
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }
}
