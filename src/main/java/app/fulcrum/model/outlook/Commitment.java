package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.chance.SampledScenarios;
import app.fulcrum.model.chance.SampledScenarios.Sampled;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How much to commit to over all months: the number for which least is paid on average over samples of what is uncertain, the
 * volume and its growth included.
 *
 * @param id whose commitment
 * @param input what is committed to: reserved servers, or units by the month
 * @param best the number, of several that tie the smallest
 * @param usd what is paid with it in all months together
 * @param fewer the next smaller number and what is paid with it; absent where there is none, or the volume is not served
 * @param more the next larger number likewise
 * @param stated the number the scenario states likewise; absent where it states none
 */
public record Commitment(
        AlternativeId id,
        Input input,
        long best,
        double usd,
        Optional<Other> fewer,
        Optional<Other> more,
        Optional<Other> stated) {

    /** As many samples as keep the search short: means need fewer than probabilities. */
    private static final int SAMPLES = 32;

    private static final long SEED = 1;

    /** No number beyond is tried. */
    private static final long MOST = 1L << 20;

    /** Another number, and what is paid with it. */
    public record Other(long number, double usd) {}

    /** Of every alternative that has something to commit to. */
    public static List<Commitment> all(Scenario scenario, PriceBook book, Runnable goOn) {
        List<Commitment> all = new ArrayList<>();
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            input(alternative)
                    .flatMap(input -> new Search(alternative, input, scenario, book, goOn).best())
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What there is to commit to: units of an API that are bought, or GPUs for which a reserved price is stated. */
    private static Optional<Input> input(Alternative alternative) {
        return switch (alternative.way()) {
            case Way.Api api ->
                api.purchase().units() == Purchase.Units.NONE ? Optional.empty() : Optional.of(Input.UNIT_COUNT);
            case Way.OwnGpus own ->
                own.hosting().hardware() instanceof Hardware.Rented
                                && alternative
                                        .assumptions()
                                        .get(Input.RESERVED_GPU_HOUR_PRICE)
                                        .isPresent()
                        ? Optional.of(Input.RESERVED_SERVERS)
                        : Optional.empty();
            case Way.Mix _ -> Optional.empty();
        };
    }

    /** What is paid by the number: a sum of what is paid in months, each of which falls and then rises with it. */
    private static final class Search {

        private final InputKey key;
        private final PriceBook book;
        private final Runnable goOn;
        private final OptionalLong stated;
        private final List<Sampled> samples;
        private final long smallest;
        private final long step;
        private final boolean mayBeNone;
        private final Map<Long, Double> known = new TreeMap<>();

        Search(Alternative alternative, Input input, Scenario scenario, PriceBook book, Runnable goOn) {
            this.key = alternative.key(input);
            this.book = book;
            this.goOn = goOn;
            this.stated = scenario.assumption(key)
                    .map(held -> OptionalLong.of((long) held.value().base()))
                    .orElse(OptionalLong.empty());
            Scenario alone = alone(alternative, scenario);
            Resolution resolution = Resolution.of(alone, book);
            SampledScenarios sampled = new SampledScenarios(alone, Contender.all(resolution));
            this.samples =
                    sampled.areAllAlike() ? List.of(new Sampled(alone, Map.of())) : sampled.draw(SEED, 0, SAMPLES);
            boolean areUnits = input == Input.UNIT_COUNT;
            this.smallest = areUnits ? number(Input.SMALLEST_UNITS, resolution) : 1;
            this.step = areUnits ? number(Input.UNIT_STEP, resolution) : 1;
            this.mayBeNone =
                    !areUnits || ((Way.Api) alternative.way()).purchase().units() == Purchase.Units.WITH_OVERFLOW;
        }

        private long number(Input input, Resolution resolution) {
            return resolution
                    .of(InputKey.of(key.alternative().orElseThrow(), input))
                    .value()
                    .map(range -> (long) range.base())
                    .orElse(1L);
        }

        /** With no more alternatives than there have to be; the one that is looked at is not in use, as if it began. */
        private static Scenario alone(Alternative alternative, Scenario scenario) {
            List<Alternative> kept = new ArrayList<>(List.of(alternative.withInUse(false)));
            scenario.alternatives().stream()
                    .filter(other -> other.kind() != Way.Kind.MIX && !other.id().equals(alternative.id()))
                    .limit(Alternatives.FEWEST - 1L)
                    .forEach(other -> kept.add(other.withInUse(true)));
            return scenario.withAlternatives(new Alternatives(kept));
        }

        /** Number of a step: none, the smallest that is sold, and so on. */
        private long numberAt(long place) {
            if (mayBeNone && place == 0) {
                return 0;
            }
            long blocks = mayBeNone ? place - 1 : place;
            long first = Math.max(1, smallest / step);
            return Math.max(smallest, (first + blocks) * step);
        }

        private double usdAt(long place) {
            return known.computeIfAbsent(place, at -> mean(numberAt(at)));
        }

        private double mean(long number) {
            double sum = 0;
            for (Sampled sample : samples) {
                goOn.run();
                sum += paid(sample, number);
            }
            return sum / samples.size();
        }

        private double paid(Sampled sample, long number) {
            Scenario with = sample.scenario().with(key, Assumption.of((double) number, ""));
            AlternativeId id = key.alternative().orElseThrow();
            OutlookTerms terms = OutlookTerms.of(with);
            RateLevel level = sample.speed(id);
            return new Walk(new MonthlyContenders(with, book, terms), 0, 1, false, level)
                    .toTheEnd()
                    .totalUsd()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        /** Absent where the volume is served with no number. */
        Optional<Commitment> best() {
            long high = 1;
            while (!rises(high) && numberAt(high) < MOST) {
                high *= 2;
            }
            long low = high / 2;
            if (usdAt(high) == Double.POSITIVE_INFINITY) {
                return Optional.empty();
            }
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (falls(middle)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return Optional.of(new Commitment(
                    key.alternative().orElseThrow(),
                    key.input(),
                    numberAt(low),
                    usdAt(low),
                    low == 0 ? Optional.empty() : other(low - 1),
                    other(low + 1),
                    stated.isPresent() ? stated(stated.getAsLong()) : Optional.empty()));
        }

        /** Whether the next number costs more. */
        private boolean rises(long place) {
            return usdAt(place) < Double.POSITIVE_INFINITY && Ties.isSmaller(usdAt(place), usdAt(place + 1));
        }

        /** Whether the next number costs less, or the first that serves the volume is yet to come. */
        private boolean falls(long place) {
            return usdAt(place) == Double.POSITIVE_INFINITY || Ties.isSmaller(usdAt(place + 1), usdAt(place));
        }

        private Optional<Other> other(long place) {
            return finite(numberAt(place), usdAt(place));
        }

        private Optional<Other> stated(long number) {
            return finite(number, mean(number));
        }

        private static Optional<Other> finite(long number, double usd) {
            return usd < Double.POSITIVE_INFINITY ? Optional.of(new Other(number, usd)) : Optional.empty();
        }
    }
}
