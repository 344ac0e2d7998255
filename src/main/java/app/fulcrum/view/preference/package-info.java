/** The window in which users say what they prefer wherever a scenario leaves it open. */
@NullMarked
package app.fulcrum.view.preference;

import org.jspecify.annotations.NullMarked;
