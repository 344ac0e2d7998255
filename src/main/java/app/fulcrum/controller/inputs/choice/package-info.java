/** Everything chosen from a list, and the questions about the situation. */
@NullMarked
package app.fulcrum.controller.inputs.choice;

import org.jspecify.annotations.NullMarked;
