package app.fulcrum.support;

import static app.fulcrum.support.Seeded.logUniform;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Scenarios somebody could really ask about, on the bundled price book: its offers, sane numbers, any combination. */
public final class RandomPlans {

    private static final PriceBook BOOK = Books.bundled();

    private RandomPlans() {}

    /** Single values throughout. */
    public static Scenario scenario(SplittableRandom random) {
        Scenario scenario = Books.presets().start().document().scenario();
        scenario = atSomeHours(Choices.in(scenario, choices(random, Choices.of(scenario))), random);
        scenario = set(scenario, Input.TOKENS_PER_DAY, Math.rint(logUniform(random, 1e5, 1e11)));
        scenario = set(scenario, Input.INPUT_TOKENS, Math.rint(logUniform(random, 20, 30_000)));
        scenario = set(scenario, Input.OUTPUT_TOKENS, Math.rint(logUniform(random, 10, 4_000)));
        double cached = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        scenario = set(scenario, Input.CACHED_SHARE, cached);
        scenario =
                set(scenario, Input.CACHE_WRITE_SHARE, random.nextInt(3) == 0 ? (1 - cached) * random.nextDouble() : 0);
        scenario = set(scenario, Input.BATCH_SHARE, random.nextInt(3) == 0 ? random.nextDouble() : 0);
        scenario = set(scenario, Input.PEAK_TO_AVERAGE, random.nextDouble(1, 4));
        scenario = set(scenario, Input.SERVICE_HOURS_PER_DAY, random.nextInt(3) == 0 ? random.nextDouble(4, 24) : 24);
        scenario = set(scenario, Input.MIN_REPLICAS, random.nextInt(4) == 0 ? random.nextInt(1, 5) : 1);
        scenario = set(scenario, Input.SPARE_REPLICAS, random.nextInt(3));
        scenario = set(scenario, Standard.SELF_ENGINEERS, random.nextDouble(0, 3));
        scenario = withUnits(countedOtherwise(withLongRequests(scenario, random), random), random);
        scenario = random.nextBoolean()
                ? scenario.without(Standard.key(Input.TPOT_LIMIT))
                : set(scenario, Input.TPOT_LIMIT, logUniform(random, 10, 200));
        scenario = hourByHour(paidInParts(scenario));
        return random.nextInt(4) == 0 ? statedOtherwise(scenario, random) : scenario;
    }

    /** Some with a load that is given hour by hour. Drawn by the volume too. */
    private static Scenario hourByHour(Scenario scenario) {
        SplittableRandom random = new SplittableRandom(
                ~(long) Standard.base(scenario, Input.TOKENS_PER_DAY).orElseThrow());
        if (random.nextInt(4) != 0) {
            return scenario;
        }
        Scenario given = scenario.withDay(Optional.of(RandomDays.of(random)));
        return random.nextInt(3) == 0 ? set(given, Input.PEAK_WITHIN_HOUR, logUniform(random, 1, 5)) : given;
    }

    /** GPUs of which some are paid otherwise than others. Drawn by the volume, so that all else stays as it was. */
    private static Scenario paidInParts(Scenario scenario) {
        SplittableRandom random = new SplittableRandom(
                (long) Standard.base(scenario, Input.TOKENS_PER_DAY).orElseThrow());
        Scenario paid = scenario;
        if (random.nextInt(4) == 0) {
            paid = set(paid, Input.SPOT_ALLOWANCE, logUniform(random, 0.01, 3));
        }
        if (random.nextInt(4) == 0) {
            paid = set(paid, Input.RESERVED_SERVERS, Math.rint(logUniform(random, 1, 100)));
            paid = set(paid, Input.RESERVED_GPU_HOUR_PRICE, logUniform(random, 0.5, 5));
        }
        if (random.nextInt(3) == 0) {
            paid = set(paid, Input.GPUS_ALREADY_OWNED, Math.rint(logUniform(random, 1, 300)));
        }
        paid = random.nextInt(3) == 0 ? set(paid, Input.RESALE_VALUE_PER_GPU, logUniform(random, 500, 50_000)) : paid;
        return random.nextInt(3) == 0 ? following(paid, random.nextInt(3) == 0) : paid;
    }

    /** Where they are rented by the hour, servers that follow the day. */
    private static Scenario following(Scenario scenario, boolean isNoneKept) {
        Choices choices = Choices.of(scenario);
        boolean isByHour = choices.hosting().hardware() instanceof Hardware.Rented(GpuChoice _, Optional<String> offer)
                && offer.flatMap(BOOK::gpuOffer)
                        .filter(GpuOffer::releasesIdleGpus)
                        .isPresent();
        if (!isByHour) {
            return scenario;
        }
        Scenario followed =
                Choices.in(scenario, choices.withHosting(choices.hosting().withScaling(Scaling.FOLLOWING_THE_DAY)));
        return isNoneKept ? set(followed, Input.MIN_REPLICAS, 0) : followed;
    }

    /** Some much longer than the others, of which some cross the line from which an offer costs more. */
    private static Scenario withLongRequests(Scenario scenario, SplittableRandom random) {
        if (random.nextInt(4) != 0) {
            return scenario;
        }
        double mean = Standard.base(scenario, Input.INPUT_TOKENS).orElseThrow();
        double times = logUniform(random, 1, 50);
        Scenario divided = set(scenario, Input.LONG_INPUT_TOKENS, mean * times);
        return set(divided, Input.LONG_REQUEST_SHARE, Math.min(0.99, random.nextDouble() / times));
    }

    /** Capacity by the month, or limits of a tier. */
    private static Scenario withUnits(Scenario scenario, SplittableRandom random) {
        Alternative closed = scenario.alternatives().get(Standard.CLOSED_API);
        Scenario limited = random.nextInt(8) == 0
                ? set(
                        scenario,
                        closed.key(random.nextBoolean() ? Input.TOKEN_LIMIT : Input.REQUEST_LIMIT),
                        logUniform(random, 10, 1e9))
                : scenario;
        if (random.nextInt(5) != 0) {
            return limited;
        }
        Way.Api api = (Way.Api) closed.way();
        Purchase.Units units = random.nextInt(3) == 0 ? Purchase.Units.WITHOUT_OVERFLOW : Purchase.Units.WITH_OVERFLOW;
        Scenario bought = limited.withAlternatives(limited.alternatives()
                .with(limited.alternatives()
                        .get(Standard.CLOSED_API)
                        .withWay(api.withPurchase(api.purchase().withUnits(units)))));
        bought = set(bought, closed.key(Input.UNIT_PRICE), logUniform(random, 50, 5_000));
        bought = set(bought, closed.key(Input.UNIT_CAPACITY), logUniform(random, 500, 60_000));
        bought = set(bought, closed.key(Input.UNIT_OUTPUT_WEIGHT), random.nextDouble(0, 8));
        if (random.nextBoolean()) {
            int step = random.nextInt(1, 6);
            bought = set(bought, closed.key(Input.UNIT_STEP), step);
            bought = set(bought, closed.key(Input.SMALLEST_UNITS), step * random.nextInt(1, 5));
        }
        if (random.nextInt(3) == 0) {
            bought = set(bought, closed.key(Input.UNIT_CACHE_READ_WEIGHT), random.nextDouble());
        }
        return random.nextInt(3) == 0 ? set(bought, closed.key(Input.UNIT_COUNT), random.nextInt(0, 500)) : bought;
    }

    /** Tokens, attempts and commitments of an alternative's own. */
    private static Scenario countedOtherwise(Scenario scenario, SplittableRandom random) {
        Scenario counted = scenario;
        for (AlternativeId id : List.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED)) {
            for (Input factor : List.of(Input.INPUT_TOKEN_FACTOR, Input.OUTPUT_TOKEN_FACTOR, Input.REQUEST_FACTOR)) {
                if (random.nextInt(6) == 0) {
                    counted = set(counted, InputKey.of(id, factor), logUniform(random, 0.5, 3));
                }
            }
        }
        if (random.nextInt(5) == 0) {
            counted = set(
                    counted,
                    InputKey.of(Standard.CLOSED_API, Input.MINIMUM_SPEND),
                    Math.rint(logUniform(random, 100, 1e6)));
        }
        return random.nextInt(5) == 0 ? set(counted, Input.ONE_HOUR_WRITE_SHARE, random.nextDouble()) : counted;
    }

    /** Where it decides what tokens cost when they come, so that this is no range either. */
    private static Scenario atSomeHours(Scenario scenario, SplittableRandom random) {
        InputKey share = InputKey.of(Standard.HOSTED_OPEN_API, Input.PEAK_HOURS_SHARE);
        boolean decides = BOOK.hostedOffer(Standard.offerId(scenario, Standard.HOSTED_OPEN_API))
                .flatMap(offer -> offer.tariffOn(scenario.pricesOn()))
                .flatMap(Tariff::peakHours)
                .isPresent();
        return decides ? set(scenario, share, random.nextDouble()) : scenario;
    }

    /** About the same volume, stated by users or by requests at once. */
    public static Scenario statedOtherwise(Scenario scenario, SplittableRandom random) {
        double requests = scenario.tokensPerDay().base()
                / (Standard.base(scenario, Input.INPUT_TOKENS).orElseThrow()
                        + Standard.base(scenario, Input.OUTPUT_TOKENS).orElseThrow());
        if (random.nextBoolean()) {
            double sessions = logUniform(random, 0.1, 20);
            double perSession = logUniform(random, 1, 50);
            Scenario stated = set(scenario, Input.USERS, Math.max(1, Math.rint(requests / sessions / perSession)));
            return set(set(stated, Input.SESSIONS_PER_USER, sessions), Input.REQUESTS_PER_SESSION, perSession);
        }
        double seconds = logUniform(random, 0.5, 60);
        double hours = Standard.base(scenario, Input.SERVICE_HOURS_PER_DAY).orElseThrow();
        double peak = Standard.base(scenario, Input.PEAK_TO_AVERAGE).orElseThrow();
        double atOnce = Math.max(0.01, requests * peak * seconds / (hours * 3_600));
        return set(set(scenario, Input.REQUESTS_AT_ONCE, atOnce), Input.SECONDS_PER_REQUEST, seconds);
    }

    /** With runs of the user's own replica, and limits they keep in part. */
    public static Scenario withRuns(Scenario scenario, SplittableRandom random) {
        MeasuredRuns runs = RandomRuns.of(random);
        Choices choices = Choices.of(scenario);
        Scenario measured = Choices.in(
                        scenario,
                        choices.withHosting(choices.hosting()
                                .withGpusPerReplica(OptionalInt.of(1 << random.nextInt(4)))
                                .withMeasured(Optional.of(runs))))
                .without(Standard.key(Input.MEASURED_OUTPUT_RATE))
                .without(Standard.key(Input.TPOT_LIMIT))
                .without(Standard.key(Input.TTFT_LIMIT));
        if (random.nextBoolean()) {
            measured = set(measured, Input.TPOT_LIMIT, logUniform(random, 5, 100));
        }
        return RandomRuns.tellFirstTokens(runs) && random.nextBoolean()
                ? set(measured, Input.TTFT_LIMIT, logUniform(random, 100, 3_000))
                : measured;
    }

    /** What is planned with where a scenario says nothing and a range needs a middle. */
    private static final double PLANNED = 0.7;

    /** What an hour peaks by, likewise. */
    private static final double PEAKED = 1.5;

    /** One to three of its numbers are ranges. */
    public static Scenario withRanges(SplittableRandom random) {
        Scenario scenario = scenario(random);
        List<Input> inputs = List.of(
                Input.INPUT_TOKENS,
                Input.PEAK_TO_AVERAGE,
                Input.REALISATION_FACTOR,
                Input.LOADED_COST_PER_YEAR,
                Input.DAYS_PER_MONTH,
                Input.MONITORING);
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            Input drawn = inputs.get(random.nextInt(inputs.size()));
            Input input = drawn == Input.PEAK_TO_AVERAGE && scenario.day().isPresent() ? Input.PEAK_WITHIN_HOUR : drawn;
            if (input == Input.INPUT_TOKENS) {
                // Long requests are longer than the mean, whichever end of it counts.
                scenario = scenario.without(Standard.key(Input.LONG_INPUT_TOKENS));
            }
            double base = Standard.base(scenario, input).orElse(input == Input.PEAK_WITHIN_HOUR ? PEAKED : PLANNED);
            double low = Math.max(input.minimum(), base * random.nextDouble(0.6, 1));
            double high = Math.min(input.maximum(), base * random.nextDouble(1, 1.5));
            scenario = scenario.with(
                    Standard.key(input),
                    new Assumption(new Range(Math.min(low, base), base, Math.max(high, base)), "test", ""));
        }
        return scenario;
    }

    public static Scenario withGpus(Scenario scenario, int gpus) {
        Choices choices = Choices.of(scenario);
        return Choices.in(scenario, choices.withHosting(choices.hosting().withGpuCount(new GpuCount.Fixed(gpus))));
    }

    private static Scenario set(Scenario scenario, Input input, double value) {
        return set(scenario, Standard.key(input), value);
    }

    private static Scenario set(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "test"));
    }

    private static Choices choices(SplittableRandom random, Choices start) {
        HostedOffer hosted = pick(random, BOOK.hostedOffers());
        GpuOffer offer = pick(random, BOOK.gpuOffers());
        Hardware hardware = random.nextInt(4) == 0
                ? new Hardware.Owned(new GpuChoice.Named(offer.gpuId()))
                : new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        GpuCount count = random.nextInt(4) == 0 ? new GpuCount.Fixed((int) logUniform(random, 1, 512)) : GpuCount.AUTO;
        Hosting hosting = start.hosting().withHardware(hardware).withGpuCount(count);
        ModelChoice model = random.nextInt(4) == 0
                ? new ModelChoice.Generic(logUniform(random, 0.5, 400))
                : new ModelChoice.Named(pick(random, BOOK.openModels()).id());
        return start.withApiOfferId(pick(random, BOOK.apiOffers()).id())
                .withHostedOfferId(hosted.id())
                .withModel(model)
                .withHosting(hosting);
    }

    private static <T> T pick(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
