/** What the user did, in words that several controllers use: for the undo menu, for questions, and for reviews. */
@NullMarked
package app.fulcrum.controller.text;

import org.jspecify.annotations.NullMarked;
