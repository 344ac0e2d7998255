/** The load of a day or a week hour by hour, as bars to be drawn. */
@NullMarked
package app.fulcrum.view.hours;

import org.jspecify.annotations.NullMarked;
