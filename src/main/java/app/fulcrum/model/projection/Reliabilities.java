package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.contender.GpuContender;
import app.fulcrum.model.contest.Comparison;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.verdict.HardwareFacts;
import app.fulcrum.model.verdict.Reliability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** From the results of a projection to how far they can be trusted. */
final class Reliabilities {

    private Reliabilities() {}

    /** @param prices the records behind the prices in use */
    static Reliability of(
            List<AlternativeResult> results,
            Comparison comparison,
            Uses uses,
            List<PriceInUse> prices,
            PriceAges ages) {
        List<AlternativeResolution> resolutions = uses.resolution().byPlace();
        return new Reliability(
                ages,
                unpriced(results),
                unserved(results),
                hardware(results, comparison),
                Lists.byPlace(resolutions.size(), place -> TokenCount.of(resolutions.get(place))),
                steps(resolutions, prices));
    }

    /** Where the user has typed every price, no length changes any. */
    private static List<LengthStep> steps(List<AlternativeResolution> resolutions, List<PriceInUse> prices) {
        List<LengthStep> steps = new ArrayList<>(0);
        for (AlternativeResolution resolution : resolutions) {
            if (isAny(prices, resolution.alternative().id())) {
                LengthStep.of(resolution).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private static boolean isAny(List<PriceInUse> prices, AlternativeId id) {
        for (PriceInUse price : prices) {
            if (price.alternative().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static SequencedMap<AlternativeId, HardwareFacts> hardware(
            List<AlternativeResult> results, Comparison comparison) {
        SequencedMap<AlternativeId, HardwareFacts> hardware = new LinkedHashMap<>();
        for (int place = 0; place < comparison.contenders().size(); place++) {
            if (comparison.contenders().get(place) instanceof GpuContender own) {
                AlternativeResult result = results.get(place);
                hardware.put(
                        result.id(), facts(own, result, comparison.contest().has(place)));
            }
        }
        return hardware;
    }

    private static HardwareFacts facts(GpuContender own, AlternativeResult result, boolean takesPart) {
        boolean compared = result.participation() == Participation.COMPARED;
        Optional<Serving> serving = result.serving();
        return new HardwareFacts(
                own.isRented(),
                serving.filter(_ -> takesPart).flatMap(Serving::accuracy).map(accuracy -> accuracy.around(1)),
                takesPart && serving.filter(Reliabilities::isDoubted).isPresent(),
                takesPart ? own.assumedFastLink() : OptionalInt.empty(),
                takesPart && own.isSpotWithoutAllowance(),
                takesPart && own.startsFromNothing(),
                compared ? own.fleet().stream().mapToLong(Fleet::billedGpus).findFirst() : OptionalLong.empty(),
                result.cost().stream()
                        .mapToDouble(cost -> cost.bill().usdPerMonth(LineKind.PEOPLE))
                        .findFirst());
    }

    /** Whether its class is not the plain one, or something else speaks against the estimate. */
    private static boolean isDoubted(Serving serving) {
        return !serving.doubts().isEmpty()
                || serving.accuracy()
                        .filter(accuracy -> accuracy.main().trait() != Trait.NONE)
                        .isPresent();
    }

    private static SequencedSet<AlternativeId> unpriced(List<AlternativeResult> results) {
        SequencedSet<AlternativeId> unpriced = new LinkedHashSet<>();
        for (AlternativeResult result : results) {
            if (result.participation() == Participation.NOT_PRICED
                    || result.participation() == Participation.OVER_CAPACITY) {
                unpriced.add(result.id());
            }
        }
        return unpriced;
    }

    private static SequencedMap<AlternativeId, UnservedEnds> unserved(List<AlternativeResult> results) {
        SequencedMap<AlternativeId, UnservedEnds> unserved = new LinkedHashMap<>();
        for (AlternativeResult result : results) {
            if (result.participation() == Participation.COMPARED) {
                result.unserved().ifPresent(ends -> unserved.put(result.id(), ends));
            }
        }
        return unserved;
    }
}
