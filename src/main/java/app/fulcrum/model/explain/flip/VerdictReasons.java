package app.fulcrum.model.explain.flip;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.verdict.MoneyFacts.Chances;
import app.fulcrum.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What makes an alternative the one that is named, on one side of a change: costs, fits, strong axes, and what others cannot
 * serve.
 *
 * @param isBefore whether the projection is of just before the change, or of the change
 */
record VerdictReasons(Projection projection, Explainer explainer, boolean isBefore) {

    private static final Explanation SURE = new Fixed(Constant.SURE);

    static VerdictReasons of(Projection projection, boolean isBefore) {
        return new VerdictReasons(projection, Explainer.of(projection), isBefore);
    }

    /** Something that can hold on either side of a change. */
    interface Reason {

        /** What it says of the numbers of one side; absent where these say nothing about it. */
        Optional<Claim> on(VerdictReasons side);

        default boolean holds(VerdictReasons side) {
            return on(side).filter(Claim::holds).isPresent();
        }
    }

    private Verdict verdict() {
        return projection.decision().verdict();
    }

    /** The alternative that is the answer; absent where none is left. */
    Optional<AlternativeId> named() {
        return verdict().named();
    }

    private Scorecard scorecard() {
        return projection.decision().scorecard();
    }

    /** All of them, each of which holds on this side. */
    List<Reason> all() {
        List<Reason> reasons = new ArrayList<>(full());
        named().ifPresent(named -> {
            switch (verdict().reconciliation()) {
                case NOTHING_LEFT, ONLY_ONE_LEFT -> {}
                case AGREED -> reasons.addAll(cheapest(named, left()));
                case MONEY -> {
                    reasons.addAll(cheapest(named, left()));
                    reasons.addAll(sure());
                }
                case STRONG_AXIS -> {
                    reasons.addAll(strong());
                    reasons.addAll(fittest(named));
                    reasons.addAll(leading(named));
                }
                case WITHIN_RANGES -> {
                    reasons.addAll(fittest(named));
                    reasons.addAll(leading(named));
                }
            }
        });
        return reasons;
    }

    private List<AlternativeId> left() {
        return projection.input().money().takingPart(projection.decision().gates());
    }

    /** Those of which the fit decides. */
    private List<AlternativeId> near() {
        return List.copyOf(projection.input().money().notClearlyDearer());
    }

    private int place(AlternativeId id) {
        return projection.scenario().alternatives().placeOf(id);
    }

    private Explanation here(Explanation figure) {
        return figure instanceof Computed computed
                ? new Computed(new Subject.Beside(computed.subject(), isBefore), computed.formula(), computed.unit())
                : figure;
    }

    private List<Reason> cheapest(AlternativeId named, List<AlternativeId> of) {
        return of.stream()
                .filter(id -> !id.equals(named))
                .<Reason>map(id -> side -> side.isPriced(named) && side.isPriced(id)
                        ? Optional.of(isLess(side.cost(named), side.cost(id), place(id) < place(named)))
                        : Optional.empty())
                .toList();
    }

    private boolean isPriced(AlternativeId id) {
        return projection.of(id).cost().isPresent();
    }

    private Explanation cost(AlternativeId id) {
        return here(explainer.costOf(id));
    }

    /** Of costs that tie the first named is the cheapest. */
    private static Claim isLess(Explanation cost, Explanation other, boolean isOtherFirst) {
        return isOtherFirst ? new Claim.Cheaper(cost, other) : new Claim.Not(new Claim.Cheaper(other, cost));
    }

    private List<Reason> strong() {
        return scorecard().overriding().stream()
                .filter(axis -> axis == Axis.PRIVACY || axis == Axis.CUSTOMIZATION)
                .<Reason>map(axis -> side ->
                        Optional.of(new Claim.Not(new Claim.Below(side.score(axis), new Fixed(Constant.STRONG)))))
                .toList();
    }

    private Explanation score(Axis axis) {
        return here(explainer.scores().score(scorecard().axis(axis)));
    }

    /** Of those that are not clearly dearer no other kind fits better, and of its own kind it is the cheapest. */
    private List<Reason> fittest(AlternativeId named) {
        List<Reason> reasons = new ArrayList<>();
        for (AlternativeId other : near()) {
            if (kind(other) != kind(named)) {
                reasons.add(side -> Optional.of(new Claim.Not(new Claim.Below(side.fit(named), side.fit(other)))));
            }
        }
        reasons.addAll(cheapest(
                named, near().stream().filter(id -> kind(id) == kind(named)).toList()));
        return reasons;
    }

    private Kind kind(AlternativeId id) {
        return projection.scenario().alternatives().get(id).kind();
    }

    private Explanation fit(AlternativeId id) {
        return here(explainer.scores().fit(projection.scenario().alternatives().get(id)));
    }

    /** The lead of the cheapest at base values holds in most samples. */
    private List<Reason> sure() {
        return verdict()
                .cheapest()
                .<Reason>map(cheapest -> side -> side.sampled(cheapest, false, Chances::cheapest)
                        .map(share -> new Claim.Not(new Claim.Below(share, SURE))))
                .stream()
                .toList();
    }

    /** It does not, and this one does not cost more than it in most of them. */
    private List<Reason> leading(AlternativeId named) {
        AlternativeId cheapest = verdict().cheapest().orElseThrow();
        return List.of(
                side -> side.sampled(cheapest, false, Chances::cheapest).map(share -> new Claim.Below(share, SURE)),
                side -> side.sampled(named, true, Chances::dearer).map(share -> new Claim.Below(share, SURE)));
    }

    private Optional<Explanation> sampled(AlternativeId id, boolean isDearer, ToDoubleFunction<Chances> share) {
        return projection
                .input()
                .money()
                .chances(id)
                .map(chances -> new Tried(
                        new Subject.Beside(
                                new Subject.SampledShare(
                                        projection.scenario().alternatives().get(id), isDearer),
                                isBefore),
                        share.applyAsDouble(chances),
                        Unit.SHARE));
    }

    /** What those that are over capacity cannot serve. */
    private List<Reason> full() {
        return projection.results().stream()
                .filter(result -> result.participation() == Participation.OVER_CAPACITY)
                .map(AlternativeResult::id)
                .<Reason>map(id -> side -> side.exceeded(id))
                .toList();
    }

    private Optional<Claim> exceeded(AlternativeId id) {
        return isPriced(id)
                ? explainer.exceeded(place(id)).map(most -> new Claim.Below(here(most), explainer.volume()))
                : Optional.empty();
    }
}
