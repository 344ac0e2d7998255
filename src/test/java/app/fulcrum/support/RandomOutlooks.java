package app.fulcrum.support;

import static app.fulcrum.support.Seeded.logUniform;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;
import java.util.SplittableRandom;

/** Plans over some months: volumes that grow or shrink, prices that drift, terms, overlaps, and something that is in use today. */
public final class RandomOutlooks {

    private static final List<Input> DRIFTS =
            List.of(Input.CLOSED_API_DRIFT, Input.HOSTED_API_DRIFT, Input.GPU_DRIFT, Input.PAY_DRIFT);

    private RandomOutlooks() {}

    /** Single values throughout. */
    public static Scenario scenario(SplittableRandom random) {
        Scenario scenario = RandomPlans.scenario(random);
        scenario = set(scenario, Input.TOKENS_PER_DAY, Math.rint(logUniform(random, 1e5, 1e10)));
        scenario = set(scenario, Input.MONTHS, random.nextInt(1, 25));
        if (random.nextInt(4) != 0) {
            scenario = set(scenario, Input.GROWTH, random.nextDouble(-0.1, 0.2));
        }
        if (random.nextInt(4) == 0) {
            scenario = set(scenario, Input.VOLUME_CEILING, Math.rint(logUniform(random, 1e5, 1e10)));
        }
        for (Input drift : DRIFTS) {
            if (random.nextBoolean()) {
                scenario = set(scenario, drift, random.nextDouble(-0.6, 0.4));
            }
        }
        if (random.nextInt(3) == 0) {
            scenario = set(scenario, Input.OVERLAP_MONTHS, random.nextInt(0, 8));
        }
        if (random.nextInt(3) == 0) {
            scenario = set(scenario, Input.EXIT_COST, logUniform(random, 10, 1e6));
        }
        if (random.nextInt(2) == 0) {
            scenario = set(scenario, Input.DISCOUNT_RATE, random.nextDouble(0, 0.4));
        }
        InputKey life = Standard.key(Input.OWNERSHIP_MONTHS);
        if (random.nextInt(2) == 0) {
            scenario = scenario.with(life, Assumption.of(random.nextDouble(2, 30), "test"));
        }
        if (random.nextInt(2) == 0) {
            scenario = set(scenario, Standard.key(Input.TERM_MONTHS), random.nextInt(1, 20));
        }
        if (random.nextInt(2) == 0) {
            scenario = set(scenario, Standard.key(Input.UPFRONT_SHARE), random.nextDouble());
        }
        if (random.nextInt(3) != 0) {
            List<Alternative> all = scenario.alternatives().inOrder();
            Alternative inUse = all.get(random.nextInt(all.size()));
            scenario = scenario.withAlternatives(scenario.alternatives().with(inUse.withInUse(true)));
        }
        return scenario;
    }

    /** The same with a mix of two of its alternatives. */
    public static Scenario withMix(SplittableRandom random) {
        return RandomAlternatives.mixed(scenario(random), random);
    }

    private static Scenario set(Scenario scenario, Input input, double value) {
        return set(scenario, InputKey.shared(input), value);
    }

    private static Scenario set(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "test"));
    }
}
