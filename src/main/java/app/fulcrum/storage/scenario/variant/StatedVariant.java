package app.fulcrum.storage.scenario.variant;

import app.fulcrum.storage.json.JsonValue.JsonObject;

/**
 * A variant as a file states it.
 *
 * @param changes what it has instead of the base, by the place where that stands in a file; {@code null} where it has nothing
 */
public record StatedVariant(String name, JsonObject changes) {}
