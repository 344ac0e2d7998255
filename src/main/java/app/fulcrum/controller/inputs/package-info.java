/** Turns what is moved, typed and chosen in the left column into edits, and a scenario into what the column shows. */
@NullMarked
package app.fulcrum.controller.inputs;

import org.jspecify.annotations.NullMarked;
