package app.fulcrum.support;

import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtConcurrency;
import app.fulcrum.model.scenario.MeasuredRuns.Run.AtRequestRate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Runs as somebody may have measured them: rates and times mostly rise with the load, and some are missing. */
public final class RandomRuns {

    private RandomRuns() {}

    public static MeasuredRuns of(SplittableRandom random) {
        double output = random.nextInt(1, 1_000);
        List<Run> runs = new ArrayList<>();
        double atOnce = 0;
        double rate = random.nextDouble(20, 200);
        double tpot = random.nextDouble(5, 30);
        double ttft = random.nextDouble(50, 500);
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            atOnce += random.nextInt(1, 64);
            rate *= random.nextDouble(0.9, 2);
            tpot *= random.nextDouble(0.95, 1.5);
            ttft *= random.nextDouble(0.95, 1.8);
            runs.add(
                    random.nextInt(5) == 0
                            ? new AtRequestRate(random.nextDouble(0.01, 20), tpot, ttft)
                            : new AtConcurrency(atOnce, rate, maybe(random, tpot), maybe(random, ttft)));
        }
        return new MeasuredRuns(
                random.nextInt(0, 8_000),
                output,
                runs,
                random.nextBoolean() ? "own server" : "",
                RandomFiles.of(output).stream().toList());
    }

    private static OptionalDouble maybe(SplittableRandom random, double value) {
        return random.nextInt(6) == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Whether a limit on the time to the first token can be held against all of them. */
    public static boolean tellFirstTokens(MeasuredRuns measured) {
        return measured.runs().stream()
                .allMatch(run -> run.millisecondsBeforeFirstToken().isPresent());
    }
}
