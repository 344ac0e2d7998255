package app.fulcrum.model.sensitivity;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be moved by itself to see a result move, and how far. */
record Drivers(Sensitivity sensitivity, Reach reach) {

    /** In the order of inputs, an estimate after the numbers. */
    List<Driver> of(Measure measure) {
        List<Alternative> read = read(measure);
        List<Driver> drivers = new ArrayList<>();
        for (InputKey key : alternatives().inputs()) {
            if (key.alternative().isEmpty() || isOneOf(read, key.alternative().get())) {
                number(key).ifPresent(drivers::add);
            }
        }
        if (reach.usesRanges()) {
            sensitivity.base().contenders().stream()
                    .filter(contender -> isOneOf(read, contender.alternative().id()))
                    .forEach(contender -> estimate(contender).ifPresent(drivers::add));
        }
        return drivers;
    }

    private Alternatives alternatives() {
        return scenario().alternatives();
    }

    private Scenario scenario() {
        return sensitivity.base().scenario();
    }

    /** The alternatives whose numbers a result is made of. */
    private List<Alternative> read(Measure measure) {
        return measure.alternatives().stream()
                .map(alternatives()::get)
                .flatMap(each -> Stream.concat(Stream.of(each), alternatives().parts(each).stream()))
                .toList();
    }

    private static boolean isOneOf(List<Alternative> all, AlternativeId id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }

    /** A number that counts; absent where it is not known, or stays where it is. */
    private Optional<Driver> number(InputKey key) {
        return known(key, sensitivity.uses())
                .flatMap(known -> moved(key, known))
                .filter(driver -> !driver.range().isExact());
    }

    /** A number that counts; absent where it has no value, or follows from others. */
    static Optional<Range> known(InputKey key, Uses uses) {
        Resolved resolved = uses.resolution().of(key);
        boolean follows = resolved.origin() instanceof Origin.SameAs || resolved.origin() instanceof Origin.Derived;
        return key.input().isOverTime() || follows || uses.unused(key).isPresent()
                ? Optional.empty()
                : resolved.value();
    }

    private Optional<Driver> moved(InputKey key, Range known) {
        if (reach.usesRanges() && !known.isExact()) {
            return Optional.of(new Driver.OfNumber(key, known, Set.of()));
        }
        return reach.share().isPresent()
                ? Optional.of(around(key, known.base(), reach.share().getAsDouble()))
                : Optional.empty();
    }

    private Driver around(InputKey key, double base, double share) {
        double by = Math.abs(base) * share;
        double low = rounded(key, base - by);
        double high = rounded(key, base + by);
        double lowest = farthest(key, base, low);
        double highest = farthest(key, base, high);
        Set<Side> clipped = EnumSet.noneOf(Side.class);
        if (lowest != low) {
            clipped.add(Side.LOW);
        }
        if (highest != high) {
            clipped.add(Side.HIGH);
        }
        return new Driver.OfNumber(key, new Range(lowest, base, highest), clipped);
    }

    private static double rounded(InputKey key, double value) {
        return key.input().isWhole() ? Math.rint(value) : value;
    }

    /** The value nearest to a wanted one, seen from base, that the number may have, by itself and beside the others. */
    private double farthest(InputKey key, double base, double wanted) {
        Input input = key.input();
        double kept = base;
        double refused = Math.clamp(wanted, input.minimum(), input.maximum());
        if (isSound(key, refused)) {
            return refused;
        }
        for (double tried = between(key, kept, refused);
                tried != kept && tried != refused;
                tried = between(key, kept, refused)) {
            if (isSound(key, tried)) {
                kept = tried;
            } else {
                refused = tried;
            }
        }
        return kept;
    }

    private static double between(InputKey key, double kept, double refused) {
        double middle = kept + (refused - kept) / 2;
        return key.input().isWhole() ? Math.floor(middle) : middle;
    }

    private boolean isSound(InputKey key, double value) {
        return sensitivity.isSound().test(scenario().with(key, new Assumption(Range.exactly(value), "", "")));
    }

    /** Own GPUs whose speed is estimated; absent where nothing runs, or the band has no width. */
    private static Optional<Driver> estimate(Contender contender) {
        return contender
                .serving()
                .filter(_ -> contender.isEstimated())
                .flatMap(Drivers::tokensPerSecond)
                .filter(range -> !range.isExact())
                .map(range -> new Driver.OfEstimate(contender.alternative().id(), range));
    }

    private static Optional<Range> tokensPerSecond(Serving serving) {
        return serving.fleet()
                .map(fleet -> new Range(
                        rate(serving, fleet.layout(), RateLevel.LOWEST),
                        rate(serving, fleet.layout(), RateLevel.PLANNED),
                        rate(serving, fleet.layout(), RateLevel.HIGHEST)));
    }

    private static double rate(Serving serving, LayoutCapacity layout, RateLevel level) {
        return layout.tokensPerSecondAt(level, serving.typedShare()) / layout.gpusPerReplica();
    }
}
