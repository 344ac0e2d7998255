package app.fulcrum.text;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;

/**
 * What would change a verdict or a ranking, in words.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record FlipSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** {@code above a privacy weight of 31 %: self-hosting}. */
    public String flip(Flip flip, OpenModels models) {
        return MESSAGES.get("flip", condition(flip, models), names.within(flip.to()));
    }

    /**
     * The same of a verdict. A volume from which another is recommended though it is not the cheapest there, since it fits
     * better and the costs are close, says so: the line under the headline names the volume from which it is the cheapest.
     */
    public String flip(Flip flip, Projection projection) {
        String words = flip(flip, projection.input().models());
        boolean isDearer = flip instanceof Flip.OfVolume(var _, long tokensPerDay, var to)
                && to.isPresent()
                && !projection.cheapestAt(tokensPerDay).equals(to);
        return isDearer ? MESSAGES.get("flip.dearer", words) : words;
    }

    /** The same with the change before what it leads to: {@code Flips to self-hosting above a privacy weight of 31 %}. */
    public String nearest(Flip flip, OpenModels models) {
        return MESSAGES.get("view.stability.nearest", names.within(flip.to()), condition(flip, models));
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
        String side = "." + flip.side().name();
        return switch (flip.price()) {
            case Lever.Quantity.GpuRate(AlternativeId id) ->
                MESSAGES.get(
                        names.isOnlyOfItsKind(id) ? "flip.price.GPU_RATE" + side : "flip.price.GPU_RATE.of" + side,
                        money.price(flip.value()),
                        names.brief(id));
            case Lever.Quantity.TokenPrices(AlternativeId id) ->
                MESSAGES.get("flip.price" + side, Figures.share(Math.abs(flip.value() - 1)), names.brief(id));
            case Lever.Quantity.Volume _ -> throw new IllegalArgumentException("no price: " + flip);
        };
    }

    private static String weight(Flip.OfWeight flip) {
        String axis = DecisionSentences.axis(flip.axis());
        return switch (flip.side()) {
            case AT -> MESSAGES.get(flip.share() == 0 ? "flip.weight.none" : "flip.weight.all", axis);
            case ABOVE, BELOW -> MESSAGES.get("flip.weight." + flip.side().name(), axis, Figures.share(flip.share()));
        };
    }

    /** The license whose thresholds an answer can be about; all alternatives run the same model but in rare cases. */
    private static Optional<License> license(OpenModels models) {
        return models.all().stream().reduce((_, last) -> last).map(LicensedModel::license);
    }
}
