package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.EditSubject.Heading;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.session.edit.ScenarioEdit.OverrideScore;
import app.fulcrum.session.edit.ScenarioEdit.SetShape;
import app.fulcrum.session.edit.ScenarioEdit.SetWeight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One scenario with a single place of another. */
public final class Transfer {

    private Transfer() {}

    /**
     * The scenario as it would be with that one place taken over. Names, notes and sources stay, since nothing is reckoned
     * from them.
     *
     * @return nothing where the place cannot be taken over by itself, because it holds only together with others
     */
    public static Optional<Scenario> of(EditSubject subject, Scenario into, Scenario from) {
        return changed(subject, into, from)
                .filter(changed -> ScenarioRules.problems(changed).isEmpty());
    }

    private static Optional<Scenario> changed(EditSubject subject, Scenario into, Scenario from) {
        return switch (subject) {
            case EditSubject.OfInput(InputKey key) -> Optional.of(number(key, into, from));
            case EditSubject.OfOneAlternative own ->
                alternatives(own, into.alternatives(), from.alternatives()).map(into::withAlternatives);
            case EditSubject.OfQuestion(Question question) ->
                Optional.of(new AnswerQuestion(
                                question,
                                Optional.ofNullable(from.situation().answers().get(question)))
                        .apply(into));
            case EditSubject.OfWeight(var axis) ->
                Optional.of(new SetWeight(axis, from.scorecard().weights().getOrDefault(axis, 0.0)).apply(into));
            case EditSubject.OfScore(var axis) ->
                Optional.of(new OverrideScore(
                                axis,
                                Optional.ofNullable(from.scorecard().overrides().get(axis)))
                        .apply(into));
            case Heading heading -> Optional.of(heading(heading, into, from));
            case EditSubject.OfDistribution(InputKey key) -> Optional.of(shape(key, into, from));
            case EditSubject.OfSource _, EditSubject.OfNote _ -> Optional.of(into);
        };
    }

    private static Scenario number(InputKey key, Scenario into, Scenario from) {
        return from.assumption(key)
                .map(assumption -> into.with(key, assumption))
                .orElseGet(() -> into.without(key));
    }

    private static Scenario shape(InputKey key, Scenario into, Scenario from) {
        Shape shape = from.assumption(key).map(Assumption::shape).orElse(Shape.TRIANGULAR);
        return new SetShape(key, shape).apply(into);
    }

    private static Scenario heading(Heading heading, Scenario into, Scenario from) {
        return switch (heading) {
            case PRICES_ON -> into.withPricesOn(from.pricesOn());
            case CACHE_WRITE_LIFETIME -> into.withCacheWriteLifetime(from.cacheWriteLifetime());
            case DAY -> into.withDay(from.day());
            case ORDER -> into.withAlternatives(inOrderOf(from.alternatives(), into.alternatives()));
            case NAME, NOTES, CURRENCY -> into;
        };
    }

    /** Those that only one scenario has stay behind the others. */
    private static Alternatives inOrderOf(Alternatives order, Alternatives alternatives) {
        List<Alternative> sorted = new ArrayList<>(alternatives.inOrder());
        sorted.sort(Comparator.comparingInt(alternative -> {
            int place = order.placeOf(alternative.id());
            return place < 0 ? Alternatives.MOST : place;
        }));
        return new Alternatives(sorted);
    }

    private static Optional<Alternatives> alternatives(
            EditSubject.OfOneAlternative subject, Alternatives into, Alternatives from) {
        Optional<Alternative> here = into.find(subject.id());
        Optional<Alternative> there = from.find(subject.id());
        if (here.isEmpty()) {
            return there.filter(_ -> AlternativeEdits.toAdding(into).isEmpty())
                    .filter(added -> isWhole(into, added))
                    .map(added -> into.inserting(added, Math.min(from.placeOf(added.id()), into.size())));
        }
        if (there.isEmpty()) {
            return Optional.of(into)
                    .filter(all ->
                            AlternativeEdits.toRemoving(all, subject.id()).isEmpty())
                    .map(all -> all.removing(subject.id()));
        }
        Alternative changed = changed(subject, here.get(), there.get());
        return Optional.of(into)
                .filter(all -> changed.isCompared()
                        || AlternativeEdits.toLeavingOut(all, subject.id()).isEmpty())
                .filter(all -> isWhole(all, changed))
                .map(all -> all.with(changed));
    }

    /** Whether every mix has its parts once an alternative is there as it is given. */
    private static boolean isWhole(Alternatives all, Alternative changed) {
        List<Alternative> with = new ArrayList<>(all.inOrder());
        with.removeIf(each -> each.id().equals(changed.id()));
        with.add(changed);
        return Alternatives.areMixesWhole(with);
    }

    private static Alternative changed(EditSubject.OfOneAlternative subject, Alternative here, Alternative there) {
        return switch (subject) {
            case EditSubject.OfChoice(var _, var key) -> here.withWay(way(key, here.way(), there.way()));
            case EditSubject.OfCompared _ -> here.withCompared(there.isCompared());
            case EditSubject.OfInUse _ -> here.withInUse(there.isInUse());
            case EditSubject.OfStillAvailable _ -> here.withStillAvailable(there.isStillAvailable());
            case EditSubject.OfLicenseObtained _ -> here.withLicenseObtained(there.isLicenseObtained());
            case EditSubject.OfKind _ -> here.withBought(there);
            case EditSubject.OfAlternative _, EditSubject.OfName _ -> here;
        };
    }

    private static Way way(ChoiceKey key, Way into, Way from) {
        if (into instanceof Way.Mix(var first, var second) && from instanceof Way.Mix other) {
            return key == ChoiceKey.FIRST_PART
                    ? new Way.Mix(other.first(), second)
                    : new Way.Mix(first, other.second());
        }
        if (into instanceof Way.Api here && from instanceof Way.Api there) {
            return here.withPurchase(purchase(key, here.purchase(), there.purchase()));
        }
        return into instanceof Way.OwnGpus own && from instanceof Way.OwnGpus other
                ? key == ChoiceKey.MODEL
                        ? own.withModel(other.model())
                        : own.withHosting(hosting(key, own.hosting(), other.hosting()))
                : from;
    }

    /** A tier or a region is one of its offer: it comes with that, or by itself where the offer is the same. */
    private static Purchase purchase(ChoiceKey key, Purchase into, Purchase from) {
        if (key == ChoiceKey.OFFER || !into.offerId().equals(from.offerId())) {
            return key == ChoiceKey.OFFER ? from : into;
        }
        return switch (key) {
            case REGION -> into.withRegion(from.region());
            case SERVICE_TIER -> into.withServiceTier(from.serviceTier());
            case UNITS -> into.withUnits(from.units());
            case UNIT_OFFER -> into.withUnitOfferId(from.unitOfferId());
            default -> throw new IllegalArgumentException("not bought: " + key);
        };
    }

    private static Hosting hosting(ChoiceKey key, Hosting into, Hosting from) {
        return switch (key) {
            case HARDWARE -> into.withHardware(from.hardware());
            case GPU_COUNT -> into.withGpuCount(from.gpuCount());
            case SERVING_STACK -> into.withServingStackId(from.servingStackId());
            case WEIGHTS -> into.withWeights(from.weights());
            case KV_CACHE -> into.withKvCache(from.kvCache());
            case GPUS_PER_REPLICA -> into.withGpusPerReplica(from.gpusPerReplica());
            case PARALLELISM -> into.withParallelism(from.parallelism());
            case BATCH_RUNS_OFF_PEAK -> into.withBatchRunsOffPeak(from.batchRunsOffPeak());
            case IDLE_GPUS_RELEASED -> into.withIdleGpusReleased(from.idleGpusReleased());
            case SCALING -> into.withScaling(from.scaling());
            case MEASURED -> into.withMeasured(from.measured());
            case OFFER, SERVICE_TIER, REGION, UNITS, UNIT_OFFER, MODEL, FIRST_PART, SECOND_PART ->
                throw new IllegalArgumentException("not about hosting: " + key);
        };
    }
}
