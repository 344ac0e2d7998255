package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.unit.Range;

/**
 * The value an assumption has until somebody changes it.
 *
 * @param path the assumption, such as {@code workload.peakToAverage}
 * @param value what to start with
 * @param provenance why this value
 */
public record DefaultValue(String path, Range value, Provenance provenance) {}
