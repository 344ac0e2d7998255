/**
 * Everything the user decides: assumptions, choices, situation and weights of one scenario. Nothing here is computed.
 */
@NullMarked
package app.fulcrum.model.scenario;

import org.jspecify.annotations.NullMarked;
