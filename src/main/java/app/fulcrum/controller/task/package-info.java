/** Turns of the user's commands, and the work that is done for them away from the JavaFX thread. */
@NullMarked
package app.fulcrum.controller.task;

import org.jspecify.annotations.NullMarked;
