package app.fulcrum.model.history;

import app.fulcrum.model.provenance.Validity;
import java.util.Optional;

/**
 * Days on which an offer costs the same.
 *
 * @param price absent where none is known for these days, or none can be worked out
 */
public record PriceStretch(Validity days, Optional<OfferPrice> price) {}
