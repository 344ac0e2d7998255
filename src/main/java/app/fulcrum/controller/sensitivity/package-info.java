/** What results rest on most: worked out away from the window while its tab is shown, and taken over from there. */
@NullMarked
package app.fulcrum.controller.sensitivity;

import org.jspecify.annotations.NullMarked;
