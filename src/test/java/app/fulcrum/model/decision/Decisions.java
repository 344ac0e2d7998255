package app.fulcrum.model.decision;

import app.fulcrum.model.decision.MoneyFacts.Band;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/** Inputs of decisions, written out or drawn at random. */
public final class Decisions {

    public static final RulesOfThumb ARTICLE = new RulesOfThumb(50e6, new Range(10_000, 22_400, 50_000));
    public static final ScorecardSettings EQUAL = weights(1, 1, 1, 1);
    public static final Reliability SURE =
            new Reliability(PriceAges.NONE, Set.of(), Map.of(), Optional.empty(), false, OptionalInt.empty(), false);

    private Decisions() {}

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
        Map<Option, Double> costs = new EnumMap<>(Option.class);
        costs.put(Option.CLOSED_API, closed);
        costs.put(Option.HOSTED_OPEN_API, hosted);
        costs.put(Option.SELF_HOSTED, self);
        Option cheapest = closed <= hosted && closed <= self
                ? Option.CLOSED_API
                : hosted <= self ? Option.HOSTED_OPEN_API : Option.SELF_HOSTED;
        return new MoneyFacts(
                tokensPerDay,
                costs,
                EnumSet.of(cheapest),
                List.of(new Band(1, 1_000_000_000_000L, cheapest)),
                OptionalDouble.of(5_000),
                OptionalLong.of(8));
    }

    public static DecisionInput input(Situation situation, MoneyFacts money) {
        return new DecisionInput(situation, EQUAL, atVolume(money.tokensPerDay()), OpenModels.NONE, money, SURE);
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
        Map<Option, Double> some = new EnumMap<>(all.usdPerMonth());
        some.keySet().removeIf(_ -> random.nextInt(6) == 0);
        EnumSet<Option> contenders = EnumSet.noneOf(Option.class);
        contenders.addAll(some.keySet());
        contenders.removeIf(_ -> random.nextInt(3) > 0);
        return new MoneyFacts(
                all.tokensPerDay(),
                some,
                contenders,
                all.bands(),
                all.selfHostedPeopleUsdPerMonth(),
                all.selfHostedGpus());
    }

    public static DecisionInput randomInput(SplittableRandom random) {
        return new DecisionInput(
                Situations.random(random),
                randomSettings(random),
                randomEvidence(random),
                OpenModels.NONE,
                randomMoney(random),
                SURE);
    }
}
