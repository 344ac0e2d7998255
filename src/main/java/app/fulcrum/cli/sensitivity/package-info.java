/** The commands that ask how results move with a number, and where they reach a value. */
@NullMarked
package app.fulcrum.cli.sensitivity;

import org.jspecify.annotations.NullMarked;
