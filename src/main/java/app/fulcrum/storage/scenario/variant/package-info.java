/** The variants of a scenario file: what each states, what that makes of the file, and how both are read. */
@NullMarked
package app.fulcrum.storage.scenario.variant;

import org.jspecify.annotations.NullMarked;
