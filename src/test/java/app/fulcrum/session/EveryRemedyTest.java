package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.described.GpuMeasure;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Said;
import app.fulcrum.support.Standard;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem of a scenario names what to do. Here it is done, and the problem is gone. A sentence with another remedy,
 * or a new one, fails until it has been tried too.
 */
class EveryRemedyTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final Scenario CHAT = Books.preset("chat");

    /** Problems of texts, files, questions and the program's own data, whose remedies lie outside a scenario. */
    private static final Set<ProblemCode> OUTSIDE_A_SCENARIO = EnumSet.of(
            ProblemCode.MALFORMED_TEXT,
            ProblemCode.NOT_UTF8,
            ProblemCode.LIMIT_EXCEEDED,
            ProblemCode.DUPLICATE_MEMBER,
            ProblemCode.UNKNOWN_MEMBER,
            ProblemCode.MISSING_MEMBER,
            ProblemCode.WRONG_TYPE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.NOT_WHOLE,
            ProblemCode.RANGE_OUT_OF_ORDER,
            ProblemCode.DISTRIBUTION_WITHOUT_RANGE,
            ProblemCode.NOT_ONE_OF,
            ProblemCode.WRONG_COUNT,
            ProblemCode.NOT_OF_THIS_KIND,
            ProblemCode.WRONG_UNIT,
            ProblemCode.UNKNOWN_ID,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.NOTHING_COMPARED,
            ProblemCode.SEVERAL_IN_USE,
            ProblemCode.FORMER_PATH,
            ProblemCode.PRICES_OF_ANOTHER_DAY,
            ProblemCode.UNKNOWN_VARIANT,
            ProblemCode.VARIANTS_LEFT_OUT,
            ProblemCode.NOTHING_TO_COMPARE,
            ProblemCode.FORMER_PATH_UNCLEAR,
            ProblemCode.NOT_A_SCENARIO,
            ProblemCode.NOTHING_ENCLOSED,
            ProblemCode.SEVERAL_ENCLOSED,
            ProblemCode.DAMAGED_CARRIER,
            ProblemCode.CARRIER_NOT_REPLACED,
            ProblemCode.NOTHING_TO_TAKE_OVER,
            ProblemCode.UNKNOWN_COLUMNS,
            ProblemCode.NOT_A_PRICE_LIST,
            ProblemCode.EMPTY_FILE,
            ProblemCode.NOT_A_USAGE_FILE,
            ProblemCode.NO_USE_IN_FILE,
            ProblemCode.TOO_MANY_ROWS,
            ProblemCode.UNENDED_ROW,
            ProblemCode.USAGE_ROW_NOT_READ,
            ProblemCode.AMOUNTS_IN_OTHER_CURRENCY,
            ProblemCode.NOT_A_BENCHMARK,
            ProblemCode.BENCHMARK_VERSION_UNKNOWN,
            ProblemCode.NO_USABLE_RUNS,
            ProblemCode.NOT_A_MODEL_CONFIG,
            ProblemCode.CONFIG_VALUE_USUAL,
            ProblemCode.CONFIG_VALUE_NOT_READ,
            ProblemCode.CONFIG_NOT_DESCRIBED,
            ProblemCode.NEWER_FORMAT,
            ProblemCode.NEWER_FORMAT_NOT_SAVED,
            ProblemCode.INPUT_OF_ANOTHER,
            ProblemCode.NO_RUNNER_UP,
            ProblemCode.NOTHING_UNCERTAIN,
            ProblemCode.MORE_PROBLEMS,
            ProblemCode.DEFAULTS_USED,
            ProblemCode.DEFAULTS_RENEWED,
            ProblemCode.UNKNOWN_MEMBERS_KEPT,
            ProblemCode.OPENED_READ_ONLY,
            ProblemCode.UNREADABLE_FILE,
            ProblemCode.PROTECTED_FILE,
            ProblemCode.FILE_IN_USE,
            ProblemCode.NO_RECOVERY_COPY,
            ProblemCode.SETTINGS_NOT_KEPT,
            ProblemCode.UNWRITABLE_FILE,
            ProblemCode.UNWRITABLE_BOOK,
            ProblemCode.CHANGED_ELSEWHERE,
            ProblemCode.NO_BACKUP,
            ProblemCode.SAVED_UNSURELY);

    /**
     * A remedy tried.
     *
     * @param key the sentence in the bundle
     * @param remedy how that sentence ends, as the bundle has it
     * @param troubled a scenario with the problem
     * @param done what the remedy says to do
     */
    record Tried(String key, String remedy, Scenario troubled, UnaryOperator<Scenario> done) {
        ProblemCode code() {
            return ProblemCode.valueOf(key.split("\\.", 2)[0]);
        }

        @Override
        public String toString() {
            return key + ": " + remedy;
        }
    }

    private static Tried tried(String key, String remedy, Scenario troubled, UnaryOperator<Scenario> done) {
        return new Tried(key, remedy, troubled, done);
    }

    static Stream<Tried> remedies() {
        return Stream.of(prices(), mixes(), models(), layouts(), measurements(), loads(), rules())
                .flatMap(List::stream);
    }

    private static Scenario mixed(Scenario scenario, AlternativeId first, AlternativeId second) {
        Alternatives all = scenario.alternatives();
        Map<Input, Assumption> own =
                Map.of(Input.ENGINEERS, Assumption.of(0.1, "test"), Input.SETUP, Assumption.of(0, "test"));
        Alternative mix = Alternative.standard(new Way.Mix(first, second), true, Assumptions.of(own));
        return scenario.withAlternatives(all.inserting(mix, all.size()));
    }

    private static List<Tried> mixes() {
        AlternativeId mix = Way.Kind.MIX.standardId();
        InputKey limit = InputKey.of(Standard.CLOSED_API, Input.TOKEN_LIMIT);
        Scenario router = mixed(CHAT, Standard.HOSTED_OPEN_API, Standard.CLOSED_API)
                .with(InputKey.of(mix, Input.HARD_SHARE), Assumption.of(0.5, "test"));
        Scenario limited = router.with(limit, Assumption.of(1_000, "our tier"));
        Scenario bare = mixed(CHAT, Standard.SELF_HOSTED, Standard.CLOSED_API);
        Scenario inUnits = buying(ChoiceEdits.units(bare, Standard.CLOSED_API, Purchase.Units.WITH_OVERFLOW)
                .apply(bare));
        Scenario unpriced = ChoiceEdits.units(bare, Standard.CLOSED_API, Purchase.Units.WITH_OVERFLOW)
                .apply(bare);
        Scenario following = mixed(
                hosting(CHAT, hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY)),
                Standard.SELF_HOSTED,
                Standard.CLOSED_API);
        String complete = "Complete it, or choose another part.";
        String byToken = "Let it pay by the token, or choose another second part.";
        String standing = "Let them run all day, or choose another first part.";
        return List.of(
                tried(
                        "OVER_LIMIT_OF_PART",
                        "Raise them.",
                        limited,
                        scenario -> scenario.with(limit, Assumption.of(1e9, "a higher tier"))),
                tried("PART_NOT_PRICED", complete, unpriced, EveryRemedyTest::byTheToken),
                tried("PART_NOT_PRICED", complete, unpriced, EveryRemedyTest::withAnotherSecond),
                tried("PART_BUYS_UNITS", byToken, inUnits, EveryRemedyTest::byTheToken),
                tried("PART_BUYS_UNITS", byToken, inUnits, EveryRemedyTest::withAnotherSecond),
                tried(
                        "PART_FOLLOWS_THE_DAY",
                        standing,
                        following,
                        scenario -> hosting(scenario, hosting -> hosting.withScaling(Scaling.STANDING))),
                tried(
                        "PART_FOLLOWS_THE_DAY",
                        standing,
                        following,
                        scenario -> ChoiceEdits.firstPart(scenario, mix, Standard.HOSTED_OPEN_API)
                                .apply(scenario)));
    }

    private static Scenario byTheToken(Scenario scenario) {
        return ChoiceEdits.units(scenario, Standard.CLOSED_API, Purchase.Units.NONE)
                .apply(scenario);
    }

    private static Scenario withAnotherSecond(Scenario scenario) {
        return ChoiceEdits.secondPart(scenario, Way.Kind.MIX.standardId(), Standard.HOSTED_OPEN_API)
                .apply(scenario);
    }

    private static Scenario followingByMonth() {
        return typed(
                hosting(CHAT, hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY)),
                Input.GPU_PRICE_PER_MONTH,
                1_500);
    }

    private static Scenario onTier(Scenario scenario, String tier) {
        return ChoiceEdits.serviceTier(scenario, Standard.CLOSED_API, Optional.of(tier))
                .apply(scenario);
    }

    /** A consumer card as somebody describes it. */
    private static DescribedGpu card(Map<GpuMeasure, Double> more) {
        Map<GpuMeasure, Double> measures = new EnumMap<>(GpuMeasure.class);
        measures.putAll(Map.of(GpuMeasure.MEMORY, 96.0, GpuMeasure.MEMORY_BANDWIDTH, 1_008.0, GpuMeasure.BF16, 165.0));
        measures.putAll(more);
        return new DescribedGpu("card", measures, false);
    }

    private static Scenario buying(Scenario units) {
        return units.with(InputKey.of(Standard.CLOSED_API, Input.UNIT_PRICE), Assumption.of(260, "our contract"))
                .with(InputKey.of(Standard.CLOSED_API, Input.UNIT_CAPACITY), Assumption.of(2_400, "our contract"))
                .with(InputKey.of(Standard.CLOSED_API, Input.UNIT_OUTPUT_WEIGHT), Assumption.of(6, "our contract"));
    }

    private static List<Tried> prices() {
        Scenario sol = closed(CHAT, offer -> offer.id().equals("gpt-5.6-sol"));
        Scenario before = sol.withPricesOn(LocalDate.of(2019, 1, 1));
        Scenario past = sol.withPricesOn(LocalDate.of(2026, 8, 1));
        Scenario withdrawn = hosted(CHAT, offer -> offer.id().equals("fireworks/deepseek-v3.2"))
                .withPricesOn(LocalDate.of(2026, 5, 1));
        Scenario unwritten = typed(
                closed(
                        CHAT,
                        offer -> offer.tariffOn(Books.TODAY)
                                .filter(tariff -> tariff.base().cacheWrite().isPresent()
                                        && tariff.base().cacheWriteLong().isEmpty())
                                .isPresent()),
                Input.CACHE_WRITE_SHARE,
                0.1);
        unwritten = Choices.in(unwritten, Choices.of(unwritten).withCacheWriteLifetime(CacheWriteLifetime.ONE_HOUR));
        Scenario fast = typed(onTier(sol, "fast"), Input.INPUT_TOKENS, 300_000);
        Scenario flex =
                typed(onTier(closed(CHAT, offer -> offer.id().equals("gpt-6-sol")), "flex"), Input.BATCH_SHARE, 0.5);
        Scenario replaced = onTier(closed(CHAT, offer -> offer.id().equals("gpt-6-sol")), "fast")
                .with(InputKey.of(Standard.CLOSED_API, Input.SURCHARGE), Assumption.of(0.055, "gateway"));
        String enter = "Enter the price, or choose another offer.";
        String noPrice = "Enter a price, or choose another offer or date.";
        Scenario longAgo = CHAT.withPricesOn(LocalDate.of(2025, 3, 1));
        String later = "Enter the price of that day, or choose a later day.";
        String instead = "Choose {2}, or mark it as still available.";
        Scenario discontinued = hosted(CHAT, offer -> offer.provider().equals("Anyscale Endpoints"));
        Scenario ended = hosted(CHAT, offer -> offer.id().equals("groq/llama-3.3-70b"));
        Scenario other = hosted(
                CHAT,
                offer -> !offer.openModelId().equals("llama-3.3-70b") && offer.availability() == Availability.CURRENT);
        Scenario owned = hosting(CHAT, hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("L4"))));
        InputKey limit = InputKey.of(Standard.CLOSED_API, Input.TOKEN_LIMIT);
        Scenario limited = CHAT.with(limit, Assumption.of(1_000, "our tier"));
        Scenario oneUnit = buying(ChoiceEdits.units(CHAT, Standard.CLOSED_API, Purchase.Units.WITHOUT_OVERFLOW)
                        .apply(CHAT))
                .with(InputKey.of(Standard.CLOSED_API, Input.UNIT_COUNT), Assumption.of(1, "our contract"));
        String raise = "Raise them, or let what is above be paid by the token.";
        Scenario silent = typed(CHAT, Input.OUTPUT_TOKENS, 0);
        Scenario unlinked = hosting(
                CHAT,
                hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Described(card(Map.of()))))
                        .withGpusPerReplica(OptionalInt.of(2)));
        String link = "Choose one GPU per replica, or describe its link.";
        return List.of(
                tried(
                        "LINK_UNKNOWN",
                        link,
                        unlinked,
                        scenario -> hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)))),
                tried(
                        "LINK_UNKNOWN",
                        link,
                        unlinked,
                        scenario -> hosting(
                                scenario,
                                hosting -> hosting.withHardware(new Hardware.Owned(
                                        new GpuChoice.Described(card(Map.of(GpuMeasure.LINK, 25.0))))))),
                tried(
                        "OVER_API_LIMIT",
                        raise,
                        limited,
                        scenario -> scenario.with(limit, Assumption.of(1e9, "a higher tier"))),
                tried(
                        "OVER_API_LIMIT",
                        raise,
                        oneUnit,
                        scenario -> ChoiceEdits.units(scenario, Standard.CLOSED_API, Purchase.Units.WITH_OVERFLOW)
                                .apply(scenario)),
                tried(
                        "NO_OUTPUT_TO_ESTIMATE",
                        "Enter the total tokens per second you measured on one replica.",
                        hosting(silent, hosting -> hosting.withGpusPerReplica(OptionalInt.of(1))),
                        scenario -> typed(scenario, Input.MEASURED_TOTAL_RATE, 9_000)),
                tried("PRICE_EXPIRED", "Check the date.", past, scenario -> scenario.withPricesOn(Books.TODAY)),
                tried(
                        "PRICE_EXPIRED.plain",
                        "Look at its source, or enter a price.",
                        withdrawn,
                        EveryRemedyTest::withTypedPrices),
                tried(
                        "PRICE_UNKNOWN",
                        enter,
                        unwritten,
                        scenario -> typed(scenario, Standard.CLOSED_CACHE_WRITE_PRICE, 1)),
                tried(
                        "PRICE_UNKNOWN",
                        enter,
                        unwritten,
                        scenario -> closed(scenario, offer -> offer.id().equals("gpt-4o"))),
                tried("NO_PRICE_ON_DATE", noPrice, before, EveryRemedyTest::withTypedPrices),
                tried("NO_PRICE_ON_DATE", noPrice, before, scenario -> scenario.withPricesOn(Books.TODAY)),
                tried(
                        "NO_PRICE_ON_DATE",
                        noPrice,
                        before,
                        scenario -> closed(scenario, offer -> offer.id().equals("gpt-4o"))),
                tried(
                        "PRICE_READ_LATER",
                        later,
                        longAgo,
                        scenario -> typed(withTypedPrices(scenario), Input.GPU_PRICE_PER_HOUR, 2)),
                tried("PRICE_READ_LATER", later, longAgo, scenario -> scenario.withPricesOn(Books.TODAY)),
                tried("OFFER_ENDED", instead, ended, scenario -> withSuccessor(scenario, Standard.HOSTED_OPEN_API)),
                tried("OFFER_ENDED", instead, ended, EveryRemedyTest::kept),
                tried(
                        "OFFER_ENDED.plain",
                        "Choose an offer that is on sale, or mark it as still available.",
                        discontinued,
                        _ -> CHAT),
                tried("OFFER_KEPT", "Check until when that holds.", kept(ended), _ -> ended),
                tried(
                        "OFFER_ENDING",
                        "Plan with {3} after that.",
                        closed(CHAT, offer -> offer.id().equals("gemini-2.5-pro")),
                        scenario -> withSuccessor(scenario, Standard.CLOSED_API)),
                tried(
                        "SERVICE_NOT_SOLD",
                        "Choose another tier, or enter a surcharge.",
                        fast,
                        scenario -> ChoiceEdits.serviceTier(scenario, Standard.CLOSED_API, Optional.empty())
                                .apply(scenario)),
                tried(
                        "SERVICE_NOT_SOLD",
                        "Choose another tier, or enter a surcharge.",
                        fast,
                        scenario -> scenario.with(
                                InputKey.of(Standard.CLOSED_API, Input.SURCHARGE), Assumption.of(1, "typed"))),
                tried(
                        "SERVICE_REPLACED",
                        "Take it away, or type one that holds both and choose the standard service.",
                        replaced,
                        scenario -> scenario.without(InputKey.of(Standard.CLOSED_API, Input.SURCHARGE))),
                tried(
                        "SERVICE_REPLACED",
                        "Take it away, or type one that holds both and choose the standard service.",
                        replaced,
                        scenario -> ChoiceEdits.serviceTier(scenario, Standard.CLOSED_API, Optional.empty())
                                .apply(scenario)),
                tried(
                        "TIER_WITHOUT_BATCH",
                        "Choose the standard tier, or take out batch work.",
                        flex,
                        scenario -> ChoiceEdits.serviceTier(scenario, Standard.CLOSED_API, Optional.empty())
                                .apply(scenario)),
                tried(
                        "TIER_WITHOUT_BATCH",
                        "Choose the standard tier, or take out batch work.",
                        flex,
                        scenario -> typed(scenario, Input.BATCH_SHARE, 0)),
                tried(
                        "OTHER_MODEL_HOSTED",
                        "Choose an offer of the same model to compare like with like.",
                        other,
                        _ -> CHAT),
                tried(
                        "HARDWARE_PRICE_UNKNOWN",
                        "Enter the figure.",
                        owned,
                        scenario -> typed(typed(scenario, Input.CAPEX_PER_GPU, 3_000), Input.POWER_PER_GPU, 0.1)),
                tried(
                        "RESIDUAL_LIMITED",
                        "Enter a lower residual value, or a higher resale value.",
                        typed(
                                        typed(
                                                hosting(
                                                        CHAT,
                                                        hosting -> hosting.withHardware(
                                                                new Hardware.Owned(new GpuChoice.Named("H100-SXM")))),
                                                Input.GPUS_ALREADY_OWNED,
                                                2),
                                        Input.RESALE_VALUE_PER_GPU,
                                        500)
                                .with(Standard.key(Input.RESIDUAL_SHARE), Assumption.of(0.2, "typed")),
                        scenario -> typed(scenario, Input.RESIDUAL_SHARE, 0)),
                tried(
                        "IDLE_GPUS_STILL_BILLED",
                        "Choose an on-demand offer to pay for used hours only.",
                        hosting(
                                CHAT,
                                hosting -> hosting.withIdleGpusReleased(true)
                                        .withHardware(new Hardware.Rented(
                                                "H200-SXM", Optional.of("lambda/h200/sxm/reserved-1y")))),
                        scenario -> ChoiceEdits.gpu(scenario, Books.market(), Standard.SELF_HOSTED, "H200-SXM")
                                .apply(scenario)),
                tried(
                        "CANNOT_FOLLOW_THE_DAY",
                        "Let them run all day, or rent by the hour.",
                        followingByMonth(),
                        scenario -> hosting(scenario, hosting -> hosting.withScaling(Scaling.STANDING))),
                tried(
                        "CANNOT_FOLLOW_THE_DAY",
                        "Let them run all day, or rent by the hour.",
                        followingByMonth(),
                        scenario -> scenario.without(Standard.key(Input.GPU_PRICE_PER_MONTH))),
                tried(
                        "STANDING_KEEPS_A_REPLICA",
                        "Let the servers follow the day, or keep at least one.",
                        typed(CHAT, Input.MIN_REPLICAS, 0),
                        scenario -> hosting(scenario, hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY))),
                tried(
                        "STANDING_KEEPS_A_REPLICA",
                        "Let the servers follow the day, or keep at least one.",
                        typed(CHAT, Input.MIN_REPLICAS, 0),
                        scenario -> typed(scenario, Input.MIN_REPLICAS, 1)));
    }

    private static List<Tried> models() {
        String measure = "Enter {1}, or choose another model.";
        String replace = "Enter a measured speed with its GPUs per replica to replace it.";
        String known = "Choose a model of known shape to have all memory checked.";
        Scenario shapeless = model(CHAT, "mistral-medium-3.5");
        Scenario doubtful = model(
                CHAT,
                BOOK.openModels().stream()
                        .filter(model -> !model.caution().isEmpty()
                                && model.architecture().isPresent()
                                && model.weights().orElseThrow().totalBillion() < 100)
                        .findFirst()
                        .orElseThrow()
                        .id());
        return List.of(
                tried(
                        "SIZE_UNKNOWN",
                        "Choose another model.",
                        model(CHAT, "inkling"),
                        scenario -> model(scenario, "llama-3.3-70b")),
                tried("SHAPE_UNKNOWN", measure, shapeless, scenario -> measured(scenario, 4)),
                tried("SHAPE_UNKNOWN", measure, shapeless, scenario -> model(scenario, "llama-3.3-70b")),
                tried(
                        "SHAPE_UNKNOWN.plain",
                        "Choose another model.",
                        shapeless,
                        scenario -> model(scenario, "llama-3.3-70b")),
                tried("OUTSIDE_CALIBRATION", replace, doubtful, scenario -> measured(scenario, 8)),
                tried(
                        "ONLY_WEIGHTS_CHECKED",
                        known,
                        measured(shapeless, 4),
                        scenario -> model(scenario, "llama-3.3-70b")));
    }

    private static List<Tried> layouts() {
        Scenario five = hosting(CHAT, hosting -> hosting.withGpusPerReplica(OptionalInt.of(5)));
        Scenario single = rented(
                hosting(CHAT, hosting -> hosting.withGpusPerReplica(OptionalInt.of(4))),
                "H100-SXM",
                "gcp/h100/sxm/on-demand");
        String fewer = "Choose fewer GPUs per replica, or {3}.";
        Scenario narrow = typed(
                hosting(CHAT, hosting -> hosting.withGpusPerReplica(OptionalInt.of(4))), Input.GPUS_ON_FAST_LINK, 2);
        String correct = "Choose fewer GPUs per replica, or correct how many share a link.";
        Scenario assumed = rented(
                hosting(CHAT, hosting -> hosting.withGpusPerReplica(OptionalInt.of(4))),
                "H100-SXM",
                "runpod/h100/sxm/on-demand-secure");
        Scenario large = rented(
                hosting(CHAT, hosting -> hosting.withWeights(Optional.of(Precision.BF16))),
                "H100-SXM",
                "gcp/h100/sxm/on-demand");
        Scenario hopeless =
                typed(rented(model(CHAT, "kimi-k2.5"), "L4", "aws/l4/pcie/on-demand"), Input.GPUS_ON_FAST_LINK, 1);
        return List.of(
                tried(
                        "LAYOUT_NOT_RUNNABLE",
                        "Choose {3} GPUs per replica.",
                        five,
                        scenario -> hosting(scenario, hosting -> hosting.withGpusPerReplica(number(scenario, 3)))),
                tried(
                        "LAYOUT_NOT_OFFERED",
                        fewer,
                        single,
                        scenario -> hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)))),
                tried("LAYOUT_NOT_OFFERED", fewer, single, EveryRemedyTest::firstOfferNamed),
                tried(
                        "LAYOUT_NOT_OFFERED.plain",
                        correct,
                        narrow,
                        scenario -> hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(2)))),
                tried(
                        "LAYOUT_NOT_OFFERED.plain",
                        correct,
                        narrow,
                        scenario -> typed(scenario, Input.GPUS_ON_FAST_LINK, 8)),
                tried(
                        "FAST_LINK_ASSUMED",
                        "Enter how many do.",
                        assumed,
                        scenario -> typed(scenario, Input.GPUS_ON_FAST_LINK, 8)),
                tried("DOES_NOT_FIT", "{2} would fit.", large, EveryRemedyTest::whatWouldFit),
                tried(
                        "DOES_NOT_FIT.plain",
                        "Choose a smaller model.",
                        hopeless,
                        scenario -> model(scenario, "llama-3.1-8b")));
    }

    private static List<Tried> loads() {
        Scenario slow = typed(CHAT, Input.TPOT_LIMIT, 2);
        String relax = "Relax the limit that far, or use {2}.";
        Scenario impossible = typed(CHAT, Input.TPOT_LIMIT, 0.1);
        Scenario busy =
                hosting(typed(CHAT, Input.TOKENS_PER_DAY, 5e9), hosting -> hosting.withGpuCount(new GpuCount.Fixed(4)));
        String more = "Add GPUs, or let the count follow the load.";
        Scenario few =
                hosting(typed(CHAT, Input.MIN_REPLICAS, 3), hosting -> hosting.withGpuCount(new GpuCount.Fixed(2)));
        Scenario crawling = typed(measured(CHAT, 8), Input.MEASURED_OUTPUT_RATE, 0.001);
        Scenario uncountable = typed(
                typed(typed(crawling, Input.PEAK_TO_AVERAGE, 1_000), Input.SERVICE_HOURS_PER_DAY, 0.1),
                Input.TOKENS_PER_DAY,
                1e15);
        String lower = "Lower the volume or the peak, or check the measured speed.";
        Scenario lengthy = typed(CHAT, Input.INPUT_TOKENS, 3_000_000);
        String shorten = "Shorten the request, or choose another model or offer.";
        return List.of(
                tried(
                        "LATENCY_LIMIT_MISSED",
                        relax,
                        slow,
                        scenario -> typed(scenario, Input.TPOT_LIMIT, milliseconds(scenario))),
                tried(
                        "LATENCY_LIMIT_MISSED.plain",
                        "Relax the limit that far.",
                        impossible,
                        scenario -> typed(scenario, Input.TPOT_LIMIT, milliseconds(scenario))),
                tried(
                        "OVER_CAPACITY",
                        more,
                        busy,
                        scenario -> hosting(scenario, hosting -> hosting.withGpuCount(new GpuCount.Fixed(4_000)))),
                tried(
                        "OVER_CAPACITY",
                        more,
                        busy,
                        scenario -> hosting(scenario, hosting -> hosting.withGpuCount(GpuCount.AUTO))),
                tried(
                        "TOO_FEW_GPUS",
                        "Add GPUs.",
                        few,
                        scenario -> hosting(
                                scenario,
                                hosting -> hosting.withGpuCount(
                                        new GpuCount.Fixed(number(scenario, ProblemCode.TOO_FEW_GPUS, 1))))),
                tried("TOO_MANY_GPUS", lower, uncountable, scenario -> typed(scenario, Input.TOKENS_PER_DAY, 1e12)),
                tried("TOO_MANY_GPUS", lower, uncountable, scenario -> typed(scenario, Input.PEAK_TO_AVERAGE, 1)),
                tried(
                        "TOO_MANY_GPUS",
                        lower,
                        uncountable,
                        scenario -> typed(scenario, Input.MEASURED_OUTPUT_RATE, 500)),
                tried("CONTEXT_TOO_LONG", shorten, lengthy, scenario -> typed(scenario, Input.INPUT_TOKENS, 1_000)));
    }

    private static List<Tried> measurements() {
        String check = "Check that run, or leave it out.";
        Scenario falls = ran(run(8, 400, 20), run(16, 300, 30));
        Scenario tooFast = ran(run(8, 4_000, 20));
        Scenario elsewhere = measured(
                hosting(CHAT, EveryRemedyTest::onTwo), new MeasuredRuns(1_000, 10, List.of(run(8, 400, 20)), "test"));
        String again = "Measure at the lengths of the workload, or remove the runs.";
        return List.of(
                tried("MEASURED_RATE_FALLS", check, falls, _ -> ran(run(8, 400, 20), run(16, 500, 30))),
                tried("MEASURED_RATE_FALLS", check, falls, _ -> ran(run(8, 400, 20))),
                tried(
                        "MEASURED_RATE_TOO_HIGH",
                        "Check that run: is the rate that of output tokens alone?",
                        tooFast,
                        _ -> ran(run(8, 400, 20))),
                tried("MEASURED_AT_OTHER_LENGTHS", again, elsewhere, _ -> ran(run(8, 400, 20))),
                tried(
                        "MEASURED_AT_OTHER_LENGTHS",
                        again,
                        elsewhere,
                        scenario -> hosting(scenario, hosting -> hosting.withMeasured(Optional.empty()))));
    }

    private static Hosting onTwo(Hosting hosting) {
        return hosting.withGpusPerReplica(OptionalInt.of(2));
    }

    private static Run run(double atOnce, double rate, double tpotMs) {
        return new Run.AtConcurrency(atOnce, rate, OptionalDouble.of(tpotMs), OptionalDouble.of(300));
    }

    /** Measured at the lengths of the workload. */
    private static Scenario ran(Run... runs) {
        Scenario own = hosting(CHAT, EveryRemedyTest::onTwo);
        return measured(
                own,
                new MeasuredRuns(
                        Standard.base(own, Input.INPUT_TOKENS).orElseThrow(),
                        Standard.base(own, Input.OUTPUT_TOKENS).orElseThrow(),
                        List.of(runs),
                        "test"));
    }

    private static Scenario measured(Scenario scenario, MeasuredRuns runs) {
        return hosting(scenario, hosting -> hosting.withMeasured(Optional.of(runs)));
    }

    private static List<Tried> rules() {
        Scenario shares = typed(typed(CHAT, Input.CACHED_SHARE, 0.8), Input.CACHE_WRITE_SHARE, 0.8);
        Scenario unlaid = typed(
                hosting(CHAT, hosting -> hosting.withGpusPerReplica(OptionalInt.empty())),
                Input.MEASURED_OUTPUT_RATE,
                500);
        Scenario links = typed(typed(CHAT, Input.GPUS_PER_SERVER, 8), Input.GPUS_ON_FAST_LINK, 4);
        Scenario crowd = typed(
                typed(typed(CHAT, Input.USERS, 1e9), Input.SESSIONS_PER_USER, 100), Input.REQUESTS_PER_SESSION, 100);
        String change = "Change one of them.";
        Scenario flat = likely(new Range(0, 0.2, 0.4), Shape.LOG_NORMAL);
        String move = "Move an end, or choose triangular or uniform.";
        return List.of(
                tried("RANGE_NOT_LOG_NORMAL", move, flat, _ -> likely(new Range(0.1, 0.2, 0.4), Shape.LOG_NORMAL)),
                tried("RANGE_NOT_LOG_NORMAL", move, flat, _ -> likely(new Range(0, 0.2, 0.4), Shape.TRIANGULAR)),
                tried("RANGE_NOT_LOG_NORMAL", move, flat, _ -> likely(new Range(0, 0.2, 0.4), Shape.UNIFORM)),
                tried("VOLUME_TOO_LARGE", "Give fewer.", crowd, scenario -> typed(scenario, Input.USERS, 1e6)),
                tried("TOO_MANY_RANGES", "Give some of them a single value.", ranged(13), _ -> ranged(12)),
                tried("CONTRADICTION", change, shares, scenario -> typed(scenario, Input.CACHE_WRITE_SHARE, 0.1)),
                tried(
                        "CONTRADICTION",
                        change,
                        unlaid,
                        scenario -> hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(2)))),
                tried("CONTRADICTION", change, links, scenario -> typed(scenario, Input.GPUS_ON_FAST_LINK, 8)));
    }

    private static Scenario likely(Range range, Shape shape) {
        return CHAT.with(Standard.key(Input.CACHED_SHARE), new Assumption(range, "test", "").withShape(shape));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void doingWhatASentenceSaysTakesTheProblemAway(Tried tried) {
        assertThat(problems(tried.troubled())).extracting(Problem::code).contains(tried.code());

        Scenario done = tried.done().apply(tried.troubled());

        assertThat(ScenarioRules.problems(done)).isEmpty();
        assertThat(problems(done)).extracting(Problem::code).doesNotContain(tried.code());
    }

    @Test
    void everyRemedyHasBeenTried() {
        Set<String> named = new TreeSet<>();
        Properties sentences = sentences();
        for (String key : sentences.stringPropertyNames()) {
            if (!OUTSIDE_A_SCENARIO.contains(ProblemCode.valueOf(key.split("\\.", 2)[0]))) {
                named.add(key + ": " + lastSentence(sentences.getProperty(key)));
            }
        }
        Set<String> done = remedies().map(Tried::toString).collect(Collectors.toCollection(TreeSet::new));
        done.addAll(NOT_IN_THIS_BOOK);

        assertThat(named).isEqualTo(done);
    }

    /** What no scenario has with the bundled price book: each end that is ahead has a successor, and nothing is announced. */
    private static final List<String> NOT_IN_THIS_BOOK = List.of(
            "OFFER_ENDING.plain: Look for an offer to follow it.",
            "OFFER_NOT_SOLD_YET: Choose another offer, or a later date.");

    private static Scenario kept(Scenario scenario) {
        return new ScenarioEdit.KeepAvailable(Standard.HOSTED_OPEN_API, true).apply(scenario);
    }

    /** The offer that the problem names. */
    private static Scenario withSuccessor(Scenario scenario, AlternativeId id) {
        return Projector.project(scenario, BOOK, Books.TODAY).input().offers().stream()
                .filter(used -> used.alternative().equals(id))
                .map(used -> (TokenOffer) used.successors().getFirst())
                .map(next -> ChoiceEdits.offer(scenario, id, next, BOOK).apply(scenario))
                .findFirst()
                .orElseThrow();
    }

    private static Properties sentences() {
        Properties properties = new Properties();
        try (Reader bundle = new InputStreamReader(
                Objects.requireNonNull(
                        EveryRemedyTest.class.getResourceAsStream("/app/fulcrum/text/problems.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(bundle);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return properties;
    }

    private static String lastSentence(String text) {
        return text.substring(text.lastIndexOf(". ") + 2);
    }

    private static List<Problem> problems(Scenario scenario) {
        List<Problem> broken = ScenarioRules.problems(scenario);
        return broken.isEmpty()
                ? Projector.project(scenario, BOOK, Books.TODAY).results().stream()
                        .map(AlternativeResult::problems)
                        .flatMap(List::stream)
                        .toList()
                : broken;
    }

    private static Problem problem(Scenario scenario, ProblemCode code) {
        return problems(scenario).stream()
                .filter(found -> found.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** The first number a fact names. */
    private static int number(Scenario scenario, ProblemCode code, int argument) {
        return Integer.parseInt(
                Said.facts(problem(scenario, code)).get(argument).split("[^0-9]")[0]);
    }

    private static OptionalInt number(Scenario scenario, int argument) {
        return OptionalInt.of(number(scenario, ProblemCode.LAYOUT_NOT_RUNNABLE, argument));
    }

    private static double milliseconds(Scenario scenario) {
        return number(scenario, ProblemCode.LATENCY_LIMIT_MISSED, 1);
    }

    private static Scenario firstOfferNamed(Scenario scenario) {
        String name = Said.facts(problem(scenario, ProblemCode.LAYOUT_NOT_OFFERED))
                .getLast()
                .split(", | or ")[0];
        GpuOffer named = BOOK.gpuOffers().stream()
                .filter(offer -> offer.gpuId()
                        .equals(Standard.hosting(scenario).hardware().gpuId()))
                .filter(offer -> isNamed(offer, name))
                .min((one, other) -> Double.compare(one.usdPerGpuHour(), other.usdPerGpuHour()))
                .orElseThrow();
        return ChoiceEdits.gpuOffer(scenario, Standard.SELF_HOSTED, named, BOOK).apply(scenario);
    }

    /** {@code Lambda 8-GPU machine}, where the provider has no name for it. */
    private static boolean isNamed(GpuOffer offer, String name) {
        String machine =
                offer.instance().isEmpty() ? offer.gpusPerInstance().orElse(1) + "-GPU machine" : offer.instance();
        return (offer.provider() + " " + machine).equals(name);
    }

    /** {@code 4 × H100 SXM on one fast link}: an offer of that GPU that holds a replica of so many. */
    private static Scenario whatWouldFit(Scenario scenario) {
        String[] named = Said.facts(problem(scenario, ProblemCode.DOES_NOT_FIT))
                .getLast()
                .split(" × ");
        String gpuId = BOOK.gpus().stream()
                .filter(gpu -> named[1].startsWith(gpu.name()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(ProblemSentences.sentence(problem(scenario, ProblemCode.DOES_NOT_FIT)))
                .endsWith(" would fit.");
        return ChoiceEdits.gpuFor(scenario, Books.market(), Standard.SELF_HOSTED, gpuId, Integer.parseInt(named[0]))
                .apply(scenario);
    }

    private static Scenario withTypedPrices(Scenario scenario) {
        Scenario typed = scenario;
        for (InputKey price : List.of(
                Standard.CLOSED_INPUT_PRICE,
                Standard.CLOSED_OUTPUT_PRICE,
                Standard.HOSTED_INPUT_PRICE,
                Standard.HOSTED_OUTPUT_PRICE)) {
            typed = typed(typed, price, 1);
        }
        return typed;
    }

    private static Scenario typed(Scenario scenario, Input input, double value) {
        return typed(scenario, Standard.key(input), value);
    }

    private static Scenario typed(Scenario scenario, InputKey key, double value) {
        return new ScenarioEdit.SetAssumption(key, Assumption.of(value, "test")).apply(scenario);
    }

    private static Scenario measured(Scenario scenario, int gpusPerReplica) {
        return typed(
                hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(gpusPerReplica))),
                Input.MEASURED_OUTPUT_RATE,
                500);
    }

    private static Scenario hosting(Scenario scenario, UnaryOperator<Hosting> change) {
        Hosting hosting = change.apply(Standard.hosting(scenario));
        return Standard.choosing(
                        scenario, ChoiceKey.HARDWARE, Choices.of(scenario).withHosting(hosting))
                .apply(scenario);
    }

    private static Scenario rented(Scenario scenario, String gpu, String offer) {
        return hosting(scenario, hosting -> hosting.withHardware(new Hardware.Rented(gpu, Optional.of(offer))));
    }

    private static Scenario model(Scenario scenario, String id) {
        return ChoiceEdits.model(scenario, Books.market(), Standard.SELF_HOSTED, new ModelChoice.Named(id))
                .apply(scenario);
    }

    private static Scenario hosted(Scenario scenario, Predicate<HostedOffer> wanted) {
        HostedOffer offer =
                BOOK.hostedOffers().stream().filter(wanted).findFirst().orElseThrow();
        return ChoiceEdits.offer(scenario, Standard.HOSTED_OPEN_API, offer, BOOK)
                .apply(scenario);
    }

    private static Scenario closed(Scenario scenario, Predicate<ApiOffer> wanted) {
        return BOOK.apiOffers().stream()
                .filter(wanted)
                .findFirst()
                .map(offer -> Choices.in(scenario, Choices.of(scenario).withApiOfferId(offer.id())))
                .orElseThrow();
    }

    /** Ranges that have to be combined with each other. */
    private static Scenario ranged(int count) {
        Scenario scenario = CHAT;
        List<Input> combined = List.of(
                Input.INPUT_TOKENS,
                Input.OUTPUT_TOKENS,
                Input.CACHED_SHARE,
                Input.CACHE_WRITE_SHARE,
                Input.BATCH_SHARE,
                Input.SERVICE_HOURS_PER_DAY,
                Input.LOADED_COST_PER_YEAR,
                Input.DAYS_PER_MONTH,
                Input.SETUP_MONTHS,
                Input.PREFIX_CACHE_SHARE,
                Input.TPOT_LIMIT,
                Input.TTFT_LIMIT,
                Input.MAX_SEQUENCES);
        for (Input input : combined.subList(0, count)) {
            InputKey key = Standard.key(input);
            double base = CHAT.assumption(key)
                    .map(assumption -> assumption.value().base())
                    .orElse(1_000.0);
            double low = Math.max(input.minimum(), base * 0.75);
            double high = Math.min(input.maximum(), base * 1.25 + 0.001);
            Range range =
                    input.isWhole() ? new Range(Math.rint(low), base, Math.rint(high)) : new Range(low, base, high);
            scenario = scenario.with(key, new Assumption(range, "test", ""));
        }
        return scenario;
    }
}
