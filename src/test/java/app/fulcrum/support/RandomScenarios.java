package app.fulcrum.support;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Draws whole scenarios at random: every input, choice, answer and score, ordinary values and the ends of what is
 * allowed. The same random source gives the same scenarios, so a test that fails only has to say its seed.
 */
public final class RandomScenarios {

    /** More would take long where every combination of their ends is worked out by brute force. */
    private static final int MOST_RANGES = 12;

    private final PriceBook book;
    private final SplittableRandom random;
    private final RandomValues values;

    /** @param book where identifiers are drawn from; needs at least one record of each kind a scenario refers to */
    public RandomScenarios(PriceBook book, SplittableRandom random) {
        this.book = book;
        this.random = random;
        this.values = new RandomValues(random);
    }

    /** A scenario that keeps every rule a file has to keep. */
    public Scenario next() {
        Alternatives alternatives = alternatives();
        return keepFewRanges(keepVolume(new Scenario(
                "Scenario " + values.text(),
                values.chance(3) ? values.text() : "",
                values.day(),
                alternatives,
                values.oneOf(CacheWriteLifetime.values()),
                values.chance(4) ? Optional.of(RandomDays.of(random)) : Optional.empty(),
                assumptions(input -> input.group().isShared()),
                values.situation(),
                values.scorecard(),
                values.chance(4) ? Optional.of(values.currency()) : Optional.empty())));
    }

    /** Without a day by which requests at once would come to more than can be typed. */
    private static Scenario keepVolume(Scenario scenario) {
        return Input.TOKENS_PER_DAY.admits(scenario.tokensPerDay().high())
                ? scenario
                : scenario.withDay(Optional.empty());
    }

    /** The same with two to six alternatives of any kinds, identifiers and names, in any order. */
    public Scenario nextOfAnyAlternatives() {
        int count = random.nextInt(Alternatives.FEWEST, Alternatives.MOST + 1);
        int compared = random.nextInt(count);
        List<Alternative> drawn = new ArrayList<>();
        Set<AlternativeId> ids = new HashSet<>();
        while (drawn.size() < count) {
            AlternativeId id = id();
            if (ids.add(id)) {
                Way way = mix(drawn).orElseGet(() -> way(values.oneOf(Way.Kind.onSale())));
                boolean takesPart = drawn.size() == compared || random.nextBoolean();
                drawn.add(new Alternative(
                        id,
                        "Way " + values.text(),
                        takesPart,
                        false,
                        random.nextInt(8) == 0,
                        random.nextInt(8) == 0,
                        way,
                        own(way)));
            }
        }
        return keepFewRanges(next().withAlternatives(new Alternatives(drawn)));
    }

    /** Sometimes two of those that are there already. */
    private Optional<Way> mix(List<Alternative> drawn) {
        if (drawn.isEmpty() || random.nextInt(8) > 0) {
            return Optional.empty();
        }
        List<AlternativeId> firsts = Alternatives.firstParts(drawn);
        AlternativeId first = values.oneOf(firsts);
        List<AlternativeId> seconds = Alternatives.secondParts(first, drawn);
        return seconds.isEmpty() ? Optional.empty() : Optional.of(new Way.Mix(first, values.oneOf(seconds)));
    }

    /** Some are names that mean something else elsewhere in a file. */
    private AlternativeId id() {
        return new AlternativeId(
                switch (random.nextInt(4)) {
                    case 0 -> values.oneOf(Way.Kind.onSale()).standardId().value();
                    case 1 -> values.oneOf(Way.Kind.onSale()).standardId() + "-" + random.nextInt(2, 10);
                    case 2 -> values.oneOf(List.of("workload", "assumptions", "hosting", "name", "changes", "license"));
                    default -> "x".repeat(random.nextInt(1, AlternativeId.LONGEST + 1));
                });
    }

    private Way way(Way.Kind kind) {
        return switch (kind) {
            case CLOSED_API -> new Way.ClosedApi(purchase(values.oneOf(book.apiOffers())));
            case HOSTED_OPEN_API -> new Way.HostedOpenApi(purchase(values.oneOf(book.hostedOffers())));
            case SELF_HOSTED -> new Way.OwnGpus(model(), hosting());
            case MIX -> throw new IllegalArgumentException("of which parts?");
        };
    }

    /** The standard service, or a tier and a region the offer has. */
    private Purchase purchase(TokenOffer offer) {
        PriceFactors factors = offer.factors();
        boolean isTier = !factors.tiers().isEmpty() && random.nextBoolean();
        boolean isRegion = !factors.regions().isEmpty() && random.nextBoolean();
        return new Purchase(
                offer.id(),
                isTier ? Optional.of(values.oneOf(factors.tiers()).id()) : Optional.empty(),
                isRegion ? Optional.of(values.oneOf(factors.regions()).id()) : Optional.empty(),
                values.chance(3) ? values.oneOf(Purchase.Units.values()) : Purchase.Units.NONE,
                book.unitOffersOf(offer.id()).stream()
                        .map(UnitOffer::id)
                        .filter(_ -> random.nextBoolean())
                        .findFirst());
    }

    /** One of each kind, as files of the first format have them. */
    public Alternatives alternatives() {
        List<Way> ways = Way.Kind.onSale().stream().map(this::way).toList();
        int compared = random.nextInt(ways.size());
        List<Alternative> alternatives = new ArrayList<>();
        for (Way way : ways) {
            boolean takesPart = alternatives.size() == compared || random.nextBoolean();
            alternatives.add(Alternative.standard(way, takesPart, own(way)));
        }
        return new Alternatives(alternatives);
    }

    private Assumptions own(Way way) {
        Assumptions drawn = assumptions(input -> input.group().belongsTo(way.kind()));
        return way instanceof Way.OwnGpus own ? fitting(own.hosting(), drawn) : drawn;
    }

    /** A speed is measured in one layout and in one way, and a limit is only set on what was measured. */
    private static Assumptions fitting(Hosting hosting, Assumptions drawn) {
        boolean takesRate =
                hosting.gpusPerReplica().isPresent() && hosting.measured().isEmpty();
        boolean hasTwo = drawn.get(Input.MEASURED_OUTPUT_RATE).isPresent();
        Assumptions kept = takesRate ? drawn : drawn.without(Input.MEASURED_OUTPUT_RATE);
        kept = takesRate && !hasTwo ? kept : kept.without(Input.MEASURED_TOTAL_RATE);
        return hosting.measured()
                        .filter(runs -> !RandomRuns.tellFirstTokens(runs))
                        .isPresent()
                ? kept.without(Input.TTFT_LIMIT)
                : kept;
    }

    private ModelChoice model() {
        return values.chance(3)
                ? new ModelChoice.Generic(values.within(0.5, 2_000))
                : new ModelChoice.Named(values.oneOf(
                        book.openModels().stream().map(OpenModel::id).toList()));
    }

    private Hosting hosting() {
        OptionalInt gpusPerReplica =
                random.nextBoolean() ? OptionalInt.of(1 << random.nextInt(4)) : OptionalInt.empty();
        Hosting drawn = new Hosting(
                hardware(),
                random.nextBoolean() ? GpuCount.AUTO : new GpuCount.Fixed(random.nextInt(1, GpuCount.MAXIMUM + 1)),
                values.oneOf(book.servingStacks().stream().map(ServingStack::id).toList()),
                random.nextBoolean() ? Optional.of(values.oneOf(Precision.values())) : Optional.empty(),
                values.oneOf(KvPrecision.values()),
                gpusPerReplica,
                random.nextBoolean() ? Optional.of(values.oneOf(Parallelism.values())) : Optional.empty(),
                random.nextBoolean(),
                random.nextBoolean(),
                Scaling.STANDING,
                gpusPerReplica.isPresent() && values.chance(3) ? Optional.of(RandomRuns.of(random)) : Optional.empty());
        return follows(drawn.hardware()) ? drawn.withScaling(Scaling.FOLLOWING_THE_DAY) : drawn;
    }

    /** Drawn by the GPUs, so that all else stays as it was. */
    private static boolean follows(Hardware hardware) {
        return new SplittableRandom(hardware.toString().hashCode()).nextInt(3) == 0;
    }

    private Hardware hardware() {
        GpuOffer offer = values.oneOf(book.gpuOffers());
        return switch (random.nextInt(3)) {
            case 0 -> new Hardware.Owned(new GpuChoice.Named(offer.gpuId()));
            case 1 -> new Hardware.Rented(offer.gpuId(), Optional.empty());
            default -> new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        };
    }

    /** A value for every input that needs one, and for some of the others; for none that moves samples or counts over time alone, and no answer. */
    private Assumptions assumptions(Predicate<Input> wanted) {
        Map<Input, Assumption> drawn = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            if (wanted.test(input)
                    && LoadForm.of(input).isEmpty()
                    && input != Input.PRICE_CORRELATION
                    && !input.isOverTime()
                    && (input.presence() == Presence.REQUIRED || values.chance(3))) {
                drawn.put(input, values.assumption(input));
            }
        }
        keepSharesTogether(drawn);
        keepLongRequestsLong(drawn);
        if (wanted.test(Input.TOKENS_PER_DAY)) {
            stateLoad(drawn);
        }
        return Assumptions.of(drawn);
    }

    /** In one way; in tokens where what is drawn of another comes to more than can be typed. */
    private void stateLoad(Map<Input, Assumption> drawn) {
        LoadForm form = values.chance(2) ? LoadForm.TOKENS : values.oneOf(LoadForm.values());
        form.inputs().forEach(input -> drawn.put(input, values.assumption(input)));
        double most = form.tokensPerDay(input -> {
            Range value = Objects.requireNonNull(drawn.get(input)).value();
            return LoadForm.isLowering(input) ? value.low() : value.high();
        });
        if (!Input.TOKENS_PER_DAY.admits(most)) {
            drawn.keySet().removeAll(form.inputs());
            drawn.put(Input.TOKENS_PER_DAY, values.assumption(Input.TOKENS_PER_DAY));
        }
    }

    /** What is read from cache and what is written to it cannot be more than the whole input. */
    private static void keepSharesTogether(Map<Input, Assumption> drawn) {
        Assumption cached = drawn.get(Input.CACHED_SHARE);
        Assumption written = drawn.get(Input.CACHE_WRITE_SHARE);
        if (cached != null
                && written != null
                && cached.value().high() + written.value().high() > 1) {
            drawn.put(Input.CACHE_WRITE_SHARE, written.withValue(Range.exactly(0), written.source()));
        }
    }

    /** Long requests have more input than the mean, and not more than all requests together. */
    private static void keepLongRequestsLong(Map<Input, Assumption> drawn) {
        Assumption input = drawn.get(Input.INPUT_TOKENS);
        Assumption output = drawn.get(Input.OUTPUT_TOKENS);
        if (input != null
                && output != null
                && input.value().low() + output.value().low() == 0) {
            drawn.put(Input.OUTPUT_TOKENS, output.withValue(Range.exactly(1), output.source()));
        }
        Assumption share = drawn.get(Input.LONG_REQUEST_SHARE);
        Assumption longInput = drawn.get(Input.LONG_INPUT_TOKENS);
        if (input != null && share != null && longInput != null) {
            double longest = Math.max(
                    Math.max(1, input.value().high()), longInput.value().base());
            double most = Math.min(0.99, input.value().low() / longest / 2);
            drawn.put(Input.LONG_INPUT_TOKENS, longInput.withValue(Range.exactly(longest), longInput.source()));
            drawn.put(Input.LONG_REQUEST_SHARE, share.withValue(Range.exactly(most), share.source()));
        }
    }

    /** Not more ranges than can be tried by brute force. */
    private static Scenario keepFewRanges(Scenario drawn) {
        Scenario scenario = drawn;
        for (InputKey key : drawn.ranged().stream().skip(MOST_RANGES).toList()) {
            Assumption range = scenario.assumption(key).orElseThrow();
            scenario = scenario.with(
                    key, range.withValue(Range.exactly(range.value().base()), range.source()));
        }
        return scenario;
    }

    public LocalDate day() {
        return values.day();
    }

    /** Foreign words, quotes, escapes and line breaks, as people paste them. */
    public String text() {
        return values.text();
    }

    public List<Scenario> several(int count) {
        return java.util.stream.Stream.generate(this::next).limit(count).toList();
    }
}
