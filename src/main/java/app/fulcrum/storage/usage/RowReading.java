package app.fulcrum.storage.usage;

import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;

/** Takes from a row what is kept of it. */
@FunctionalInterface
interface RowReading {

    /**
     * @throws DamagedField if a value is not what it should be
     * @throws OmittedRow if there is nothing to take over
     */
    UsedRow read(UsageRow row) throws DamagedField, OmittedRow;
}
