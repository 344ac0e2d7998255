/**
 * The painted part of a chart, made with JFreeChart: grid, axes, bands and lines. The same drawing serves the window and
 * exported pictures. Here and in the picture package alone colors are AWT colors.
 */
@NullMarked
package app.fulcrum.view.chart.plot;

import org.jspecify.annotations.NullMarked;
