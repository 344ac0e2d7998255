/**
 * What every alternative costs month by month: growing volumes, prices that drift or are announced, hardware bought in steps, and
 * terms that GPUs are reserved for; and when it pays to change.
 */
@NullMarked
package app.fulcrum.model.outlook;

import org.jspecify.annotations.NullMarked;
