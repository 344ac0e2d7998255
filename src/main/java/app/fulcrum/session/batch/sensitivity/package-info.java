/** Questions about how results move with a number, and where they reach a value, as the command line asks them. */
@NullMarked
package app.fulcrum.session.batch.sensitivity;

import org.jspecify.annotations.NullMarked;
