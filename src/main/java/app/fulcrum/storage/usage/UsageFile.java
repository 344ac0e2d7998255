package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.Usage;

/**
 * A usage or billing file as it was read.
 *
 * @param format what kind of file it is
 * @param rows what became of its rows
 */
public record UsageFile(UsageFormat format, Usage usage, ReadRows rows) {}
