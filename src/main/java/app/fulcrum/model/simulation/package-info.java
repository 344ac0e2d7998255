/**
 * What results come to over many samples of everything uncertain, how likely each alternative is the cheapest, and what it would
 * be worth to know more. {@link app.fulcrum.model.simulation.Simulator} works out block after block, in any order and on any
 * thread; {@link app.fulcrum.model.simulation.Simulation} is what all of them say together.
 */
@NullMarked
package app.fulcrum.model.simulation;

import org.jspecify.annotations.NullMarked;
