package app.fulcrum.model.projection;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The scenarios that benchmarks ask about, by name. */
public final class AskedScenarios {

    /** The scenario of the first start with each of its alternatives twice. */
    public static final String SIX = "six alternatives";

    /** The scenario of the first start with another closed API, another hosted model, and the latter on other GPUs of one's own. */
    public static final String SIX_MODELS = "six alternatives of different models";

    /** The scenario of the first start with twelve ranges. */
    public static final String TWELVE_RANGES = "twelve ranges";

    /** The scenario of the first start with four ranges: of the volume, of two prices, and of work. */
    public static final String FOUR_RANGES = "four ranges";

    /** The scenario of the first start with a mix of its own GPUs and its closed API. */
    public static final String MIX = "a mix";

    /** The same with units by the month of the closed API beside, and a week hour by hour. */
    public static final String MIX_UNITS_WEEK = "a mix, units, and 168 slots";

    private static final List<Input> RANGED = List.of(
            Input.TOKENS_PER_DAY,
            Input.INPUT_TOKENS,
            Input.OUTPUT_TOKENS,
            Input.CACHED_SHARE,
            Input.PEAK_TO_AVERAGE,
            Input.LOADED_COST_PER_YEAR,
            Input.GPU_PRICE_PER_HOUR,
            Input.REALISATION_FACTOR,
            Input.MONITORING,
            Input.STORAGE_AND_NETWORK,
            Input.OVERHEAD_SHARE,
            Input.SETUP_MONTHS);

    private AskedScenarios() {}

    /** @param name one of the above, or a preset */
    public static Scenario named(String name) {
        return switch (name) {
            case SIX -> six(Books.preset("chat"));
            case SIX_MODELS -> sixModels(Books.preset("chat"));
            case TWELVE_RANGES -> twelveRanges(Books.preset("chat"));
            case FOUR_RANGES -> fourRanges(Books.preset("chat"));
            case MIX -> withMix(Books.preset("chat"));
            case MIX_UNITS_WEEK -> withWeek(withUnits(withMix(Books.preset("chat"))));
            default -> Books.preset(name);
        };
    }

    private static Scenario six(Scenario scenario) {
        return withAnother(scenario, Alternative::way);
    }

    private static Scenario sixModels(Scenario scenario) {
        return withAnother(scenario, alternative -> switch (alternative.way()) {
            case Way.ClosedApi _ -> new Way.ClosedApi("gpt-5.4-mini");
            case Way.HostedOpenApi _ -> new Way.HostedOpenApi("fireworks/gpt-oss-120b");
            case Way.OwnGpus own ->
                new Way.OwnGpus(
                        new ModelChoice.Named("gpt-oss-120b"),
                        own.hosting()
                                .withHardware(new Hardware.Rented("H200-SXM", Optional.of("nebius/h200/sxm/on-demand")))
                                .withWeights(Optional.empty()));
            case Way.Mix mix -> mix;
        });
    }

    private static Scenario withMix(Scenario scenario) {
        Assumptions own = Assumptions.of(Map.of(
                Input.ENGINEERS, Assumption.of(0.6, "benchmark"), Input.SETUP, Assumption.of(37_500, "benchmark")));
        Alternatives all = scenario.alternatives();
        Way mix = new Way.Mix(Standard.SELF_HOSTED, Standard.CLOSED_API);
        return scenario.withAlternatives(all.inserting(Alternative.standard(mix, true, own), all.size()));
    }

    private static Scenario withUnits(Scenario scenario) {
        Alternatives all = scenario.alternatives();
        Alternative closed = all.get(Standard.CLOSED_API);
        Way.Api api = (Way.Api) closed.way();
        AlternativeId id = all.freeId(closed.kind());
        Alternative units = closed.withId(id)
                .withName("Units")
                .withWay(api.withPurchase(api.purchase().withUnits(Purchase.Units.WITH_OVERFLOW)));
        return scenario.withAlternatives(all.inserting(units, all.size()))
                .with(InputKey.of(id, Input.UNIT_PRICE), Assumption.of(1_000, "benchmark"))
                .with(InputKey.of(id, Input.UNIT_CAPACITY), Assumption.of(2_000, "benchmark"))
                .with(InputKey.of(id, Input.UNIT_OUTPUT_WEIGHT), Assumption.of(4, "benchmark"));
    }

    /** Days of a wave each, of which two are flatter. */
    private static Scenario withWeek(Scenario scenario) {
        List<Double> loads = DoubleStream.iterate(0, hour -> hour + 1)
                .limit(GivenDay.WEEK)
                .map(hour -> 3 - (hour < 120 ? 2 : 0.5) * Math.cos(hour * Math.PI / 12) + hour / GivenDay.WEEK)
                .boxed()
                .toList();
        return scenario.withDay(Optional.of(GivenDay.of(loads, ZoneOffset.UTC)));
    }

    /** With one more of every kind, bought in a way made of the first one. */
    private static Scenario withAnother(Scenario scenario, Function<Alternative, Way> way) {
        Alternatives all = scenario.alternatives();
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            Alternative another = alternative
                    .withId(all.freeId(alternative.kind()))
                    .withName(alternative.name() + " 2")
                    .withWay(way.apply(alternative));
            all = all.inserting(another, all.size());
        }
        return scenario.withAlternatives(all);
    }

    private static Scenario fourRanges(Scenario chat) {
        return chat.with(InputKey.shared(Input.TOKENS_PER_DAY), between(5e8, 8.5e8, 1.4e9))
                .with(InputKey.of(Standard.HOSTED_OPEN_API, Input.OUTPUT_PRICE), between(0.4, 0.72, 3))
                .with(Standard.key(Input.GPU_PRICE_PER_HOUR), between(1.5, 2.2, 3.5))
                .with(Standard.SELF_ENGINEERS, between(0.1, 0.3, 0.8));
    }

    private static Assumption between(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "benchmark", "");
    }

    private static Scenario twelveRanges(Scenario chat) {
        Scenario scenario = chat;
        for (Input input : RANGED) {
            InputKey key = Standard.key(input);
            double base = chat.assumption(key)
                    .map(assumption -> assumption.value().base())
                    .orElse(input == Input.REALISATION_FACTOR ? 0.7 : 3.0);
            double low = Math.max(input.minimum(), Math.floor(base * 80) / 100);
            double high = Math.min(input.maximum(), base == 0 ? 0.5 : base * 1.25);
            scenario = scenario.with(key, between(low, base, high));
        }
        return scenario;
    }
}
