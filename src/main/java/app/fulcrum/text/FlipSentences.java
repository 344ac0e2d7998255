package app.fulcrum.text;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.decision.Flip;
import app.fulcrum.model.decision.Lever;
import app.fulcrum.model.decision.OpenModels;
import app.fulcrum.model.license.LicensedModel;
import java.util.Optional;

/**
 * What would change a verdict or a ranking, in words.
 *
 * @param money how amounts are printed
 */
public record FlipSentences(MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** {@code privacy weight above 31 %: self-hosting}. */
    public String flip(Flip flip, OpenModels models) {
        return MESSAGES.get("flip", condition(flip, models), DecisionSentences.option(flip.to()));
    }

    private String condition(Flip flip, OpenModels models) {
        return switch (flip) {
            case Flip.OfVolume volume ->
                MESSAGES.get("flip.volume." + volume.side().name(), Figures.tokens((double) volume.tokensPerDay()));
            case Flip.OfPrice price -> price(price);
            case Flip.OfWeight weight -> weight(weight);
            case Flip.OfAnswer answer ->
                LicenseSentences.condition(answer.question(), answer.change(), license(models));
        };
    }

    private String price(Flip.OfPrice flip) {
        String value = flip.price() == Lever.Kind.GPU_RATE
                ? money.price(flip.value())
                : Figures.share(Math.abs(flip.value() - 1));
        return MESSAGES.get(
                "flip.price." + flip.price().name() + "." + flip.side().name(), value);
    }

    private static String weight(Flip.OfWeight flip) {
        String axis = DecisionSentences.axis(flip.axis());
        return switch (flip.side()) {
            case AT -> MESSAGES.get(flip.share() == 0 ? "flip.weight.none" : "flip.weight.all", axis);
            case ABOVE, BELOW -> MESSAGES.get("flip.weight." + flip.side().name(), axis, Figures.share(flip.share()));
        };
    }

    /** The license whose thresholds an answer can be about; both options run the same model but in rare cases. */
    private static Optional<License> license(OpenModels models) {
        return models.selfHosted().or(models::hosted).map(LicensedModel::license);
    }
}
