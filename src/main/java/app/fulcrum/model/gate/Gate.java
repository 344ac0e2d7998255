package app.fulcrum.model.gate;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.resolution.OfferInUse;

/** A condition that rules an alternative out, or asks for a second look, before money counts. */
public sealed interface Gate {

    /** The data may not leave: no API. */
    record DataMayNotLeave() implements Gate {}

    /** It must run offline: no API. */
    record MustRunOffline() implements Gate {}

    /** A residency is required that the provider does not offer: no API. */
    record ResidencyNotMet() implements Gate {}

    /** A residency is required and nobody has said whether the provider offers it. */
    record ResidencyUnclear() implements Gate {}

    /**
     * The license of the open model does not cover the use, or cannot be read.
     *
     * @param standing what the license says; anything but ok
     * @param clauseId the first clause it says so in
     */
    record License(LicensedModel model, Standing standing, String clauseId) implements Gate {}

    /** The license of the open model is not known, since the user describes the model. */
    record LicenseUnknown(String model) implements Gate {}

    /** What it buys is not on sale on the day that decides, and nobody says that it can still be had. */
    record NotOnSale(OfferInUse used) implements Gate {}

    /** Nobody to run GPUs, and no budget to change that. */
    record NoTeam() implements Gate {}
}
