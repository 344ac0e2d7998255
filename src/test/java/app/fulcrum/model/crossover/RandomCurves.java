package app.fulcrum.model.crossover;

import static app.fulcrum.support.Seeded.logUniform;

import app.fulcrum.model.capacity.Servers;
import app.fulcrum.model.capacity.Servers.Lot;
import app.fulcrum.model.capacity.Sizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Curves as a real market could have them, and some it could not. */
final class RandomCurves {

    private RandomCurves() {}

    static ApiLine line(SplittableRandom random) {
        double fixed = random.nextInt(3) == 0 ? 0 : Math.rint(logUniform(random, 1, 20_000));
        double usdPerMillion = logUniform(random, 0.02, 60);
        return new ApiLine(fixed, usdPerMillion * 365 / 12 / 1e6);
    }

    static Staircase staircase(SplittableRandom random) {
        double capacity = logUniform(random, 3e6, 2e9);
        return new Staircase(
                random.nextInt(3) == 0 ? 0 : logUniform(random, 10, 50_000),
                logUniform(random, 200, 9_000),
                lot(random),
                new Sizing(
                        random.nextBoolean() ? capacity : Math.rint(capacity),
                        random.nextInt(4) == 0 ? random.nextInt(1, 6) : 1,
                        random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0));
    }

    private static Lot lot(SplittableRandom random) {
        int gpusPerReplica = 1 << random.nextInt(4);
        int onFastLink = random.nextInt(5) == 0 ? random.nextInt(1, 13) : 1 << random.nextInt(4);
        int soldTogether = random.nextBoolean() ? onFastLink : random.nextInt(1, onFastLink + 1);
        return new Servers(soldTogether, onFastLink, false, true).lot(gpusPerReplica);
    }

    static StepCurve selfHosted(SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return new Plateau(logUniform(random, 500, 1e6), random.nextLong(0, 5_000_000_000L));
        }
        List<Staircase> stairs = new ArrayList<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            stairs.add(staircase(random));
        }
        return count == 1 ? stairs.getFirst() : new LowerEnvelope(stairs);
    }

    static CostCurves curves(SplittableRandom random) {
        return new CostCurves(
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(line(random)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(line(random)),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(selfHosted(random)));
    }

    /** A staircase whose long-run slope is so near the line's that the two cross many times. */
    static Staircase nearParallel(SplittableRandom random, ApiLine line) {
        Staircase stairs = staircase(random);
        double offset = 1 + random.nextDouble(-0.02, 0.02);
        double rate = line.usdPerMonthPerDailyToken()
                * stairs.sizing().tokensPerDayPerReplica()
                * stairs.lot().replicas()
                / stairs.lot().gpus()
                * offset;
        return new Staircase(random.nextDouble(0, 3) * rate, rate, stairs.lot(), stairs.sizing());
    }
}
