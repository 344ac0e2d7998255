package app.fulcrum.model.verdict;

import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.MoneyFacts.Chances;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SplittableRandom;

/** Inputs of decisions, written out or drawn at random. */
public final class Decisions {

    public static final RulesOfThumb ARTICLE = new RulesOfThumb(50e6, new Range(10_000, 22_400, 50_000));
    public static final ScorecardSettings EQUAL = weights(1, 1, 1, 1);
    public static final Reliability SURE =
            reliability(PriceAges.NONE, Standard.ids(), hardware(false, Optional.empty(), false));

    private Decisions() {}

    /** Eight GPUs, whose people cost 5,000 US dollars a month. */
    public static HardwareFacts hardware(boolean isRented, Optional<Range> throughput, boolean outsideCalibration) {
        return new HardwareFacts(
                isRented,
                throughput,
                outsideCalibration,
                OptionalInt.empty(),
                false,
                false,
                OptionalLong.of(8),
                OptionalDouble.of(5_000));
    }

    /** With what is known of the own GPUs. */
    public static Reliability reliability(
            PriceAges prices, SequencedSet<AlternativeId> unpriced, HardwareFacts hardware) {
        return new Reliability(
                prices,
                unpriced,
                new LinkedHashMap<>(),
                Standard.each(Map.of(Standard.SELF_HOSTED, hardware)),
                List.of(),
                List.of());
    }

    public static ScorecardSettings weights(double privacy, double scale, double customization, double budget) {
        return new ScorecardSettings(
                Map.of(
                        Axis.PRIVACY, privacy,
                        Axis.SCALE, scale,
                        Axis.CUSTOMIZATION, customization,
                        Axis.BUDGET, budget),
                Map.of());
    }

    public static ScorecardSettings withScores(
            ScorecardSettings settings, double privacy, double scale, double customization, double budget) {
        return new ScorecardSettings(
                settings.weights(),
                Map.of(
                        Axis.PRIVACY, new ManualScore(privacy, "set for the test"),
                        Axis.SCALE, new ManualScore(scale, "set for the test"),
                        Axis.CUSTOMIZATION, new ManualScore(customization, "set for the test"),
                        Axis.BUDGET, new ManualScore(budget, "set for the test")));
    }

    public static Evidence atVolume(double tokensPerDay) {
        return new Evidence(tokensPerDay, Optional.empty(), OptionalDouble.empty(), ARTICLE);
    }

    /** Costs of the closed API, the hosted open API and self-hosting in US dollars per month. */
    public static MoneyFacts money(long tokensPerDay, double closed, double hosted, double self) {
        AlternativeId cheapest = closed <= hosted && closed <= self
                ? Standard.CLOSED_API
                : hosted <= self ? Standard.HOSTED_OPEN_API : Standard.SELF_HOSTED;
        return new MoneyFacts(
                tokensPerDay,
                Standard.each(Map.of(
                        Standard.CLOSED_API, closed,
                        Standard.HOSTED_OPEN_API, hosted,
                        Standard.SELF_HOSTED, self)),
                Optional.of(cheapest),
                Standard.each(Map.of()));
    }

    /** With a lead that does not hold in most samples. */
    public static MoneyFacts close(MoneyFacts money, AlternativeId... notClearlyDearer) {
        Map<AlternativeId, Chances> chances = new HashMap<>();
        money.usdPerMonth().keySet().forEach(id -> chances.put(id, new Chances(0, 1)));
        List.of(notClearlyDearer).forEach(id -> chances.put(id, new Chances(0.5, 0.5)));
        return new MoneyFacts(money.tokensPerDay(), money.usdPerMonth(), money.cheapest(), Standard.each(chances));
    }

    public static DecisionInput input(Situation situation, MoneyFacts money) {
        return new DecisionInput(
                Standard.ALTERNATIVES,
                situation,
                EQUAL,
                atVolume(money.tokensPerDay()),
                OpenModels.NONE,
                List.of(),
                money,
                SURE);
    }

    public static Evidence randomEvidence(SplittableRandom random) {
        long first = (long) Seeded.logUniform(random, 1e5, 1e11);
        long forGood = first + (long) Seeded.logUniform(random, 1, 1e11);
        Breakeven breakeven = Seeded.oneOf(
                random,
                Breakeven.NEVER,
                Breakeven.from(first),
                new Breakeven(OptionalLong.of(first), OptionalLong.empty(), OptionalLong.of(first)),
                new Breakeven(OptionalLong.of(first), OptionalLong.of(forGood), OptionalLong.of(first)));
        double volume = Seeded.logUniform(random, 1e5, 1e11);
        return new Evidence(
                volume,
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(breakeven),
                random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(volume * 5e-4),
                ARTICLE);
    }

    public static ScorecardSettings randomSettings(SplittableRandom random) {
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        Map<Axis, ManualScore> overrides = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            weights.put(axis, random.nextInt(6) == 0 ? 0 : random.nextInt(1, 41) / 4.0);
            if (random.nextInt(5) == 0) {
                overrides.put(axis, new ManualScore(random.nextInt(-8, 9) / 4.0, "drawn"));
            }
        }
        return new ScorecardSettings(weights, overrides);
    }

    public static MoneyFacts randomMoney(SplittableRandom random) {
        MoneyFacts all = money(
                (long) Seeded.logUniform(random, 1e5, 1e11),
                Seeded.logUniform(random, 10, 1e7),
                Seeded.logUniform(random, 10, 1e7),
                Seeded.logUniform(random, 10, 1e7));
        SequencedMap<AlternativeId, Double> some = new LinkedHashMap<>(all.usdPerMonth());
        some.keySet().removeIf(_ -> random.nextInt(6) == 0);
        SequencedMap<AlternativeId, Chances> chances = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            some.keySet().forEach(id -> chances.put(id, new Chances(random.nextDouble(), random.nextDouble())));
        }
        Optional<AlternativeId> cheapest =
                some.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new MoneyFacts(all.tokensPerDay(), some, cheapest, chances);
    }

    public static DecisionInput randomInput(SplittableRandom random) {
        return new DecisionInput(
                Standard.ALTERNATIVES,
                Situations.random(random),
                randomSettings(random),
                randomEvidence(random),
                OpenModels.NONE,
                List.of(),
                randomMoney(random),
                SURE);
    }
}
