package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.provenance.Provenance;

/** Something of the price book that somebody sells: tokens, or hours of a GPU. */
public sealed interface Offer permits TokenOffer, GpuOffer {

    String id();

    /** Who sells it. */
    String provider();

    /** What it is called, with who sells it. */
    String title();

    /** When it came on sale, and when it goes. */
    Life life();

    Provenance provenance();
}
