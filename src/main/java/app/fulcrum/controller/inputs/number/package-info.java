/** Numbers in rows: their state, their details, and figures to take instead. */
@NullMarked
package app.fulcrum.controller.inputs.number;

import org.jspecify.annotations.NullMarked;
