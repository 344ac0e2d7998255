package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import java.util.Optional;

/**
 * A length from which on an offer has other prices, not far above the mean: some requests are likely to be longer, and nobody
 * says how many.
 *
 * @param offer what is bought
 * @param thresholdTokens the longest input at the prices of the mean, in tokens as the offer counts them
 * @param meanTokens mean input of a request, in the same tokens
 */
public record LengthStep(AlternativeId alternative, String offer, long thresholdTokens, double meanTokens) {

    /** A threshold is near up to this many times the mean. */
    private static final double NEAR = 10;

    /** The first above the mean; absent where none is near, or it is stated how many requests are long. */
    public static Optional<LengthStep> of(AlternativeResolution resolution) {
        Optional<TokenTerms> terms = resolution.tokens();
        if (terms.isEmpty() || isStated(resolution.base())) {
            return Optional.empty();
        }
        Optional<Tariff> tariff = terms.get().tariff();
        double mean = resolution.base().get(Input.INPUT_TOKENS)
                * OwnTokens.of(resolution.base()).perInputToken();
        if (tariff.isPresent()) {
            for (LongContextTariff step : tariff.get().longContext()) {
                long threshold = step.thresholdInputTokens();
                if (mean < threshold && threshold <= NEAR * mean) {
                    return Optional.of(new LengthStep(
                            resolution.alternative().id(), terms.get().offer().title(), threshold, mean));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is said that no request is long, or how many are and how long. */
    private static boolean isStated(Values values) {
        return RequestClass.isDivided(values)
                || (values.has(Input.LONG_REQUEST_SHARE) && values.get(Input.LONG_REQUEST_SHARE) == 0);
    }
}
