/** The form in which the user says what their own replica did. */
@NullMarked
package app.fulcrum.view.runs;

import org.jspecify.annotations.NullMarked;
