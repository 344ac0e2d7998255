/**
 * The chart as a picture for a slide or a report, with what it takes to be understood away from the program: title,
 * assumptions, dates, a description for those who cannot see it, and the scenario itself. Needs neither a display nor
 * JavaFX.
 */
@NullMarked
package app.fulcrum.view.chart.picture;

import org.jspecify.annotations.NullMarked;
