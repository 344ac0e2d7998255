package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import java.util.Optional;

/**
 * The number that counts for an input.
 *
 * @param value the number or range; absent where nobody states it and none is needed
 * @param origin where it comes from
 */
public record Resolved(InputKey key, Optional<Range> value, Origin origin) {}
