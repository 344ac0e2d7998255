/**
 * What a chart of costs shows, as plain values: axes, lines with their bands, crossovers, the winner of every stretch and
 * the volume of today. Knows neither how it is computed nor how it is drawn, and needs no toolkit.
 */
@NullMarked
package app.fulcrum.view.chart.data;

import org.jspecify.annotations.NullMarked;
