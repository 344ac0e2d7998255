package app.fulcrum.model.rating;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import java.util.List;

/**
 * Tokens and requests of some days as the workload of a scenario.
 *
 * @param tokens of all the days
 * @param requests of all the days; 0 where they are not counted
 * @param batchTokens those of work that may wait
 * @param days how many they are, at least 1
 */
record UsedLoad(TokenCounts tokens, long requests, long batchTokens, long days) {

    static UsedLoad of(List<UsageEntry> entries, long days) {
        TokenCounts tokens = TokenCounts.NONE;
        long requests = 0;
        long batch = 0;
        boolean areCounted = true;
        for (UsageEntry entry : entries) {
            if (entry.tokens().isPresent()) {
                TokenCounts counts = entry.tokens().get();
                tokens = tokens.plus(counts);
                batch += entry.tier() == UsageTier.BATCH ? counts.total() : 0;
                areCounted &= entry.requests().isPresent();
                requests += entry.requests().orElse(0);
            }
        }
        return new UsedLoad(tokens, areCounted ? requests : 0, batch, days);
    }

    boolean isNothing() {
        return tokens.total() == 0;
    }

    /** Whether input and output are told apart, without which nothing can be priced. */
    boolean isTold() {
        return !tokens.untold().contains(Untold.KINDS);
    }

    /**
     * The scenario with this load in the place of its own. What the record does not tell stays as the scenario has it; where
     * requests are not counted, they have as many tokens as there.
     *
     * @param isCached whether what was read from caches and written to them is, or is plain input
     */
    Scenario in(Scenario scenario, boolean isCached) {
        double perRequest = requests > 0 ? (double) tokens.total() / requests : tokensPerRequest(scenario);
        double input = perRequest * tokens.input() / tokens.total();
        double output = perRequest * tokens.output() / tokens.total();
        Scenario loaded = with(scenario, Input.TOKENS_PER_DAY, Math.max(1, Math.rint((double) tokens.total() / days)));
        loaded = with(without(loaded, Input.LONG_REQUEST_SHARE), Input.INPUT_TOKENS, input);
        loaded = with(loaded, Input.OUTPUT_TOKENS, output);
        loaded = with(loaded, Input.BATCH_SHARE, (double) batchTokens / tokens.total());
        if (!isCached) {
            return with(with(loaded, Input.CACHED_SHARE, 0), Input.CACHE_WRITE_SHARE, 0);
        }
        if (tokens.input() > 0 && !tokens.untold().contains(Untold.CACHE_READS)) {
            loaded = with(loaded, Input.CACHED_SHARE, (double) tokens.cacheRead() / tokens.input());
        }
        if (tokens.input() > 0 && !tokens.untold().contains(Untold.CACHE_WRITES)) {
            loaded = with(loaded, Input.CACHE_WRITE_SHARE, (double) tokens.written() / tokens.input());
        }
        return tokens.written() > 0 && !tokens.untold().contains(Untold.WRITE_LIFETIME)
                ? with(loaded, Input.ONE_HOUR_WRITE_SHARE, (double) tokens.cacheWrite1Hour() / tokens.written())
                : loaded;
    }

    private static double tokensPerRequest(Scenario scenario) {
        return scenario.assumption(InputKey.shared(Input.INPUT_TOKENS))
                        .orElseThrow()
                        .value()
                        .base()
                + scenario.assumption(InputKey.shared(Input.OUTPUT_TOKENS))
                        .orElseThrow()
                        .value()
                        .base();
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(InputKey.shared(input), new Assumption(Range.exactly(value), "", ""));
    }

    private static Scenario without(Scenario scenario, Input input) {
        return scenario.without(InputKey.shared(input));
    }
}
