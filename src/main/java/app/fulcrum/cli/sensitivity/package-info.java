/** The commands that move numbers of a scenario to see what that does to its results. */
@NullMarked
package app.fulcrum.cli.sensitivity;

import org.jspecify.annotations.NullMarked;
