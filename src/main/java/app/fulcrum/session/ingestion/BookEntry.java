package app.fulcrum.session.ingestion;

import app.fulcrum.model.pricelist.AcceptedPrice;
import app.fulcrum.model.provenance.Provenance;

/**
 * An offer as a new price book is to have it.
 *
 * @param price what it costs there
 * @param provenance where that is from
 */
public record BookEntry(AcceptedPrice price, Provenance provenance) {}
