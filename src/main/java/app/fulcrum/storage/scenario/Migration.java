package app.fulcrum.storage.scenario;

import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One step from a released version of the format to the next one that changed what was there. Steps are never edited
 * once released; a file of any age goes through all that follow its version.
 *
 * @param from the last version the step applies to
 * @param to the version the tree has afterwards
 */
record Migration(FormatVersion from, FormatVersion to, UnaryOperator<JsonObject> change) {

    /** Every step so far, oldest first. Version 1.0 is the first one released. */
    static final List<Migration> ALL = List.of();

    /** The tree as the newest version would have written it. */
    static JsonObject upgrade(JsonObject file, FormatVersion version, List<Migration> steps) {
        JsonObject upgraded = file;
        for (Migration step : steps) {
            if (version.compareTo(step.to) < 0) {
                upgraded = step.change.apply(upgraded);
            }
        }
        return upgraded;
    }
}
