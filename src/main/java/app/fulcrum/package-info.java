/**
 * Where the program starts: the launcher chooses between window and command line, the application class owns the
 * JavaFX lifecycle, and the composition root builds every object with plain constructors.
 */
@NullMarked
package app.fulcrum;

import org.jspecify.annotations.NullMarked;
