package app.fulcrum.model.scorecard;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known from the numbers rather than from answers.
 *
 * @param tokensPerDay the volume
 * @param breakeven where self-hosting stands against the closed API; absent if one of them is not reckoned
 * @param apiSpendUsdPerMonth what the closed API's tokens cost; absent if not reckoned
 * @param rulesOfThumb the article's marks to hold them against
 */
public record Evidence(
        double tokensPerDay,
        Optional<Breakeven> breakeven,
        OptionalDouble apiSpendUsdPerMonth,
        RulesOfThumb rulesOfThumb) {

    /** The same at another volume: the spend moves with it, the volumes at which options change places stay. */
    public Evidence atVolume(double otherTokensPerDay) {
        return new Evidence(
                otherTokensPerDay,
                breakeven,
                apiSpendUsdPerMonth.isPresent()
                        ? OptionalDouble.of(apiSpendUsdPerMonth.getAsDouble() / tokensPerDay * otherTokensPerDay)
                        : apiSpendUsdPerMonth,
                rulesOfThumb);
    }
}
