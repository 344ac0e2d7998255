/** Turns a projection into the chart, and what is done on the chart into edits. */
@NullMarked
package app.fulcrum.controller.chart;

import org.jspecify.annotations.NullMarked;
