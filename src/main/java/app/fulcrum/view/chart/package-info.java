/**
 * The chart in the window: one painted canvas, and above it a transparent layer of nodes for everything that moves, can
 * be pointed at or read: names, crossovers, the volume of today, the cursor.
 */
@NullMarked
package app.fulcrum.view.chart;

import org.jspecify.annotations.NullMarked;
