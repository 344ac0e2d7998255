/**
 * Changes to a scenario as values: what can be changed and under which path, what each change does, and what differs
 * between two scenarios.
 */
@NullMarked
package app.fulcrum.session.edit;

import org.jspecify.annotations.NullMarked;
