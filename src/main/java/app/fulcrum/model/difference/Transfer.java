package app.fulcrum.model.difference;

import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One scenario with some places of another. */
public final class Transfer {

    private Transfer() {}

    /**
     * The scenario as it would be with those places taken over: with all at which two scenarios differ, the other. Which one
     * places are taken from makes no difference to what is reckoned with: those of one in the other are the remaining ones of the
     * other in the one.
     *
     * @param subjects in the order of {@link EditSubjects#of}
     * @return nothing where the alternatives cannot stand together so; whether the numbers can is not looked at
     */
    public static Optional<Scenario> of(Collection<EditSubject> subjects, Scenario into, Scenario from) {
        return alternatives(subjects, into.alternatives(), from.alternatives()).map(alternatives -> {
            Scenario changed = into.withAlternatives(alternatives);
            for (EditSubject subject : subjects) {
                changed = shared(subject, changed, from);
            }
            return changed;
        });
    }

    private static Scenario shared(EditSubject subject, Scenario into, Scenario from) {
        return switch (subject) {
            case EditSubject.OfOneNumber of ->
                of.alternative().isPresent()
                        ? into
                        : into.withAssumptions(numbers(of, into.assumptions(), from.assumptions()));
            case EditSubject.OfQuestion(var question) ->
                into.withSituation(
                        into.situation().with(question, from.situation().answer(question)));
            case EditSubject.OfWeight(var axis) ->
                into.withScorecard(
                        into.scorecard().withWeight(axis, from.scorecard().weight(axis)));
            case EditSubject.OfScore(var axis) ->
                into.withScorecard(
                        into.scorecard().withOverride(axis, from.scorecard().override(axis)));
            case Heading heading ->
                switch (heading) {
                    case PRICES_ON -> into.withPricesOn(from.pricesOn());
                    case CACHE_WRITE_LIFETIME -> into.withCacheWriteLifetime(from.cacheWriteLifetime());
                    case DAY -> into.withDay(from.day());
                    case NAME -> into.withName(from.name());
                    case NOTES -> into.withNotes(from.notes());
                    case CURRENCY -> into.withCurrency(from.currency());
                    case ORDER -> into;
                };
            case EditSubject.OfOneAlternative _ -> into;
        };
    }

    private static Assumptions numbers(EditSubject.OfOneNumber subject, Assumptions into, Assumptions from) {
        InputKey key = subject.key();
        Optional<Assumption> here = into.get(key.input());
        Optional<Assumption> there = from.get(key.input());
        return switch (subject) {
            case EditSubject.OfInput _ ->
                there.map(assumption -> into.with(key.input(), assumption)).orElseGet(() -> into.without(key.input()));
            case EditSubject.OfDistribution _ ->
                here.map(assumption -> into.with(
                                key.input(),
                                assumption.withShape(
                                        there.map(Assumption::shape).orElse(Shape.TRIANGULAR))))
                        .orElse(into);
            case EditSubject.OfSource _ ->
                words(
                        into,
                        key.input(),
                        assumption -> assumption
                                .withWords(source(there), assumption.note())
                                .withFile(there.flatMap(Assumption::file)));
            case EditSubject.OfNote _ ->
                words(into, key.input(), assumption -> assumption.withWords(assumption.source(), note(there)));
        };
    }

    private static Assumptions words(Assumptions into, Input input, UnaryOperator<Assumption> change) {
        return into.get(input).map(here -> into.with(input, change.apply(here))).orElse(into);
    }

    private static String source(Optional<Assumption> assumption) {
        return assumption.map(Assumption::source).orElse("");
    }

    private static String note(Optional<Assumption> assumption) {
        return assumption.map(Assumption::note).orElse("");
    }

    private static Optional<Alternatives> alternatives(
            Collection<EditSubject> subjects, Alternatives into, Alternatives from) {
        List<Alternative> all = new ArrayList<>();
        for (Alternative here : into.inOrder()) {
            Optional<Alternative> there = from.find(here.id());
            if (there.isPresent()) {
                all.add(changed(subjects, here, there.get()));
            } else if (!subjects.contains(new EditSubject.OfAlternative(here.id()))) {
                all.add(here);
            }
        }
        if (subjects.contains(Heading.ORDER)) {
            all.sort(Comparator.comparingInt(each -> place(each, from)));
        }
        for (Alternative there : from.inOrder()) {
            if (into.find(there.id()).isEmpty() && subjects.contains(new EditSubject.OfAlternative(there.id()))) {
                all.add(Math.min(from.placeOf(there.id()), all.size()), there);
            }
        }
        return Alternatives.ifSound(all);
    }

    /** Those that only one scenario has stay behind the others. */
    private static int place(Alternative alternative, Alternatives order) {
        int place = order.placeOf(alternative.id());
        return place < 0 ? Alternatives.MOST : place;
    }

    private static Alternative changed(Collection<EditSubject> subjects, Alternative here, Alternative there) {
        Alternative changed = here;
        for (EditSubject subject : subjects) {
            if (subject.alternative().filter(here.id()::equals).isPresent()) {
                changed = changed(subject, changed, there);
            }
        }
        return changed;
    }

    private static Alternative changed(EditSubject subject, Alternative here, Alternative there) {
        return switch (subject) {
            case EditSubject.OfOneNumber of ->
                here.withAssumptions(numbers(of, here.assumptions(), there.assumptions()));
            case EditSubject.OfOneAlternative of ->
                switch (of) {
                    // Whether a license is obtained is a place of its own, though another model drops it when it is
                    // chosen.
                    case EditSubject.OfChoice(var _, var key) ->
                        here.withWay(way(key, here.way(), there.way())).withLicenseObtained(here.isLicenseObtained());
                    case EditSubject.OfCompared _ -> here.withCompared(there.isCompared());
                    case EditSubject.OfInUse _ -> here.withInUse(there.isInUse());
                    case EditSubject.OfStillAvailable _ -> here.withStillAvailable(there.isStillAvailable());
                    case EditSubject.OfLicenseObtained _ -> here.withLicenseObtained(there.isLicenseObtained());
                    case EditSubject.OfKind _ -> here.withBought(there);
                    case EditSubject.OfName _ -> here.withName(there.name());
                    case EditSubject.OfAlternative _ -> here;
                };
            case EditSubject.OfQuestion _, EditSubject.OfWeight _, EditSubject.OfScore _, Heading _ -> here;
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
