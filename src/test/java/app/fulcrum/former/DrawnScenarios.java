package app.fulcrum.former;

import static app.fulcrum.support.Seeded.logUniform;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.Presets;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Situations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Draws the scenarios whose answers are kept: presets with some of everything changed, and now and then one that is drawn
 * from the whole of what a file may hold.
 */
final class DrawnScenarios {

    /** Each range doubles the work. */
    private static final int MOST_RANGES = 6;

    /** Numbers of few digits keep the archive small. */
    private static final MathContext DIGITS = new MathContext(3);

    private static final List<Input> PRICES = Arrays.stream(Input.values())
            .filter(input -> input.presence() == Presence.FROM_PRICE_BOOK)
            .toList();

    private final PriceBook book;
    private final List<Scenario> starts;
    private final SplittableRandom random;

    DrawnScenarios(PriceBook book, Presets presets, SplittableRandom random) {
        this.book = book;
        this.random = random;
        this.starts = presets.all().stream()
                .map(preset -> preset.document().scenario())
                .toList();
    }

    /** A scenario that keeps every rule of a file. */
    Scenario next(int number) {
        return Stream.generate(() -> chance(12) ? anything() : plan())
                .map(scenario -> scenario.withName("Scenario " + number))
                .filter(scenario -> ScenarioRules.problems(scenario).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T oneOf(T[] all) {
        return oneOf(Arrays.asList(all));
    }

    /** Anything a file may hold, in short numbers. */
    private Scenario anything() {
        Scenario drawn = new RandomScenarios(book, random).next();
        Map<Input, Assumption> numbers = new EnumMap<>(Input.class);
        int ranges = 0;
        for (Map.Entry<Input, Assumption> entry : drawn.assumptions().asMap().entrySet()) {
            Range value = entry.getValue().value();
            boolean isRange = !value.isExact() && ranges++ < MOST_RANGES;
            Range kept = isRange
                    ? new Range(
                            round(entry.getKey(), value.low()),
                            round(entry.getKey(), value.base()),
                            round(entry.getKey(), value.high()))
                    : Range.exactly(round(entry.getKey(), value.base()));
            numbers.put(entry.getKey(), new Assumption(kept, "", ""));
        }
        return drawn.withAssumptions(Assumptions.of(numbers)).withNotes("");
    }

    private static double round(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static double round(Input input, double value) {
        double rounded = round(value);
        return Math.clamp(input.isWhole() ? Math.rint(rounded) : rounded, input.minimum(), input.maximum());
    }

    /** A preset that somebody has changed. */
    private Scenario plan() {
        Scenario start = oneOf(starts);
        Scenario plan = start.withChoices(choices(start.choices()))
                .withAssumptions(chance(15) ? start.assumptions() : withoutWords(start.assumptions()))
                .withSituation(situation(start.situation()))
                .withCurrency(Optional.empty());
        if (!chance(3)) {
            plan = plan.withScorecard(scorecard());
        }
        if (chance(4)) {
            plan = plan.withPricesOn(start.pricesOn().plusDays(random.nextInt(-400, 900)));
        }
        plan = workload(plan);
        plan = prices(plan);
        plan = serving(plan);
        return ranges(plan);
    }

    private static Assumptions withoutWords(Assumptions assumptions) {
        Map<Input, Assumption> bare = new EnumMap<>(Input.class);
        assumptions.asMap().forEach((input, assumption) -> bare.put(input, new Assumption(assumption.value(), "", "")));
        return Assumptions.of(bare);
    }

    private Choices choices(Choices start) {
        Set<Option> compared = EnumSet.allOf(Option.class);
        if (chance(5)) {
            compared.remove(oneOf(Option.values()));
        }
        ModelChoice model = model(start.model());
        return new Choices(
                compared,
                chance(3) ? start.apiOfferId() : oneOf(book.apiOffers()).id(),
                hostedOfferId(model),
                model,
                hosting(start.hosting()),
                oneOf(CacheWriteLifetime.values()));
    }

    /** Of the same model where there is one, more often than not. */
    private String hostedOfferId(ModelChoice model) {
        List<HostedOffer> same = model instanceof ModelChoice.Named(String id)
                ? book.hostedOffers().stream()
                        .filter(offer -> offer.openModelId().equals(id))
                        .toList()
                : List.of();
        return oneOf(same.isEmpty() || chance(3) ? book.hostedOffers() : same).id();
    }

    private ModelChoice model(ModelChoice start) {
        return switch (random.nextInt(6)) {
            case 0 -> start;
            case 1 -> new ModelChoice.Generic(Double.parseDouble("%.1f".formatted(logUniform(random, 0.5, 1_500))));
            case 2 -> new ModelChoice.Named(oneOf(book.openModels()).id());
            default ->
                new ModelChoice.Named(oneOf(book.openModels().stream()
                                .filter(model -> model.architecture().isPresent())
                                .toList())
                        .id());
        };
    }

    private Hosting hosting(Hosting start) {
        GpuOffer offer = oneOf(book.gpuOffers());
        Hardware hardware = switch (random.nextInt(5)) {
            case 0 -> start.hardware();
            case 1 -> new Hardware.Owned(offer.gpuId());
            case 2 -> new Hardware.Rented(offer.gpuId(), Optional.empty());
            default -> new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        };
        return new Hosting(
                hardware,
                chance(3) ? new GpuCount.Fixed((int) logUniform(random, 1, 4_000)) : GpuCount.AUTO,
                oneOf(book.servingStacks()).id(),
                chance(3) ? Optional.of(oneOf(Precision.values())) : Optional.empty(),
                oneOf(KvPrecision.values()),
                gpusPerReplica(),
                chance(5) ? Optional.of(oneOf(Parallelism.values())) : Optional.empty(),
                chance(3),
                chance(3));
    }

    private OptionalInt gpusPerReplica() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> OptionalInt.of(1 << random.nextInt(5));
            case 2 -> OptionalInt.of(random.nextInt(1, 17));
            default -> OptionalInt.empty();
        };
    }

    private Situation situation(Situation start) {
        if (chance(4)) {
            return start;
        }
        Situation situation = start;
        if (chance(8)) {
            for (Question question : Question.values()) {
                situation = situation.with(question, Situations.randomAnswer(question, random));
            }
        }
        for (int answers = random.nextInt(8); answers > 0; answers--) {
            Question question = oneOf(Question.values());
            Answer answer = Situations.randomAnswer(question, random);
            situation = situation.with(question, answer);
        }
        return situation;
    }

    private ScorecardSettings scorecard() {
        ScorecardSettings drawn = new RandomScenarios(book, random).next().scorecard();
        Map<Axis, Double> weights = new EnumMap<>(drawn.weights());
        weights.replaceAll((_, weight) -> Math.min(round(weight), ScorecardSettings.MAXIMUM_WEIGHT));
        return new ScorecardSettings(weights, drawn.overrides());
    }

    private Scenario workload(Scenario scenario) {
        Scenario plan = set(
                scenario,
                Input.TOKENS_PER_DAY,
                chance(8) ? logUniform(random, 1, 1e15) : logUniform(random, 1e5, 1e11));
        if (chance(2)) {
            plan = set(
                    plan, Input.INPUT_TOKENS, chance(4) ? logUniform(random, 1e5, 2e6) : logUniform(random, 20, 5e4));
            plan = set(plan, Input.OUTPUT_TOKENS, logUniform(random, 5, 8_000));
        }
        if (chance(3)) {
            double cached = random.nextDouble();
            plan = set(plan, Input.CACHED_SHARE, cached);
            plan = set(plan, Input.CACHE_WRITE_SHARE, (1 - cached) * random.nextDouble());
            plan = set(plan, Input.PREFIX_CACHE_SHARE, random.nextDouble());
        }
        plan = chance(3) ? set(plan, Input.BATCH_SHARE, random.nextDouble()) : plan;
        plan = chance(3) ? set(plan, Input.REASONING_SHARE, random.nextDouble()) : plan;
        plan = chance(3) ? set(plan, Input.PEAK_TO_AVERAGE, random.nextDouble(1, 6)) : plan;
        return chance(3) ? set(plan, Input.SERVICE_HOURS_PER_DAY, random.nextDouble(1, 24)) : plan;
    }

    private Scenario prices(Scenario scenario) {
        Scenario plan = scenario;
        for (int typed = chance(3) ? 0 : random.nextInt(4); typed > 0; typed--) {
            Input price = oneOf(PRICES);
            plan = set(
                    plan,
                    price,
                    switch (price.unit()) {
                        case SHARE -> random.nextDouble();
                        case GPUS -> 1 << random.nextInt(5);
                        case USD_PER_GPU -> logUniform(random, 500, 60_000);
                        default -> logUniform(random, 0.05, 40);
                    });
        }
        boolean owned = plan.choices().hosting().hardware() instanceof Hardware.Owned;
        if (owned && !chance(4)) {
            plan = set(plan, Input.CAPEX_PER_GPU, logUniform(random, 2_000, 50_000));
            plan = set(plan, Input.POWER_PER_GPU, random.nextDouble(0.2, 2));
        }
        plan = chance(6) ? set(plan, Input.CLOSED_NEGOTIATED_DISCOUNT, random.nextDouble(0.5)) : plan;
        plan = chance(6) ? set(plan, Input.HOSTED_NEGOTIATED_DISCOUNT, random.nextDouble(0.5)) : plan;
        plan = chance(6) ? set(plan, Input.CLOSED_FEES, logUniform(random, 100, 1e5)) : plan;
        plan = chance(6) ? set(plan, Input.HOSTED_SETUP, logUniform(random, 100, 1e6)) : plan;
        return chance(12) ? set(plan, Input.GPU_PRICE_PER_MONTH, logUniform(random, 100, 5_000)) : plan;
    }

    private Scenario serving(Scenario scenario) {
        Scenario plan = scenario;
        plan = chance(3) ? set(plan, Input.TPOT_LIMIT, logUniform(random, 5, 400)) : plan;
        plan = chance(4) ? set(plan, Input.TTFT_LIMIT, logUniform(random, 50, 20_000)) : plan;
        plan = chance(4) ? set(plan, Input.MAX_SEQUENCES, logUniform(random, 1, 2_000)) : plan;
        plan = chance(4) ? set(plan, Input.MIN_REPLICAS, random.nextInt(1, 9)) : plan;
        plan = chance(4) ? set(plan, Input.SPARE_REPLICAS, random.nextInt(5)) : plan;
        plan = chance(4) ? set(plan, Input.REALISATION_FACTOR, random.nextDouble(0.2, 1.2)) : plan;
        plan = chance(4) ? set(plan, Input.BILLED_HOURS, random.nextDouble(50, 744)) : plan;
        plan = chance(6) ? set(plan, Input.POWERED_HOURS, random.nextDouble(50, 744)) : plan;
        plan = chance(5) ? set(plan, Input.COST_OF_CAPITAL, random.nextDouble(0.2)) : plan;
        plan = chance(5) ? set(plan, Input.OWNERSHIP_MONTHS, random.nextInt(6, 90)) : plan;
        plan = chance(5) ? set(plan, Input.ELECTRICITY_PRICE, random.nextDouble(0.02, 0.5)) : plan;
        plan = chance(5) ? set(plan, Input.SELF_ENGINEERS, random.nextDouble(6)) : plan;
        plan = chance(8) ? set(plan, oneOf(Input.values())) : plan;
        boolean measured =
                chance(5) && plan.choices().hosting().gpusPerReplica().isPresent();
        return measured ? set(plan, Input.MEASURED_OUTPUT_RATE, logUniform(random, 20, 60_000)) : plan;
    }

    /** Any input at all, anywhere between its ends. */
    private Scenario set(Scenario scenario, Input input) {
        if (input == Input.MEASURED_OUTPUT_RATE) {
            return scenario;
        }
        return set(
                scenario,
                input,
                logUniform(random, Math.max(input.minimum(), input.maximum() * 1e-9), input.maximum()));
    }

    private static Scenario set(Scenario scenario, Input input, double value) {
        return scenario.with(input, Assumption.of(round(input, value), ""));
    }

    private Scenario ranges(Scenario scenario) {
        Scenario plan = scenario;
        int count = chance(3) ? random.nextInt(1, chance(10) ? MOST_RANGES + 1 : 3) : 0;
        List<Input> inputs = List.copyOf(scenario.assumptions().asMap().keySet());
        while (plan.assumptions().ranged().size() < count) {
            Input input = oneOf(inputs);
            double base = plan.assumptions().base(input).orElseThrow();
            double low = Math.min(base, round(input, base * random.nextDouble(0.4, 1)));
            double high = Math.max(base, round(input, (base + 1e-3) * random.nextDouble(1, 3)));
            plan = plan.with(input, new Assumption(new Range(low, base, high), "", ""));
        }
        return plan;
    }
}
