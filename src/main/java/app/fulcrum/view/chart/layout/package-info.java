/**
 * Where everything on a chart goes: the area of the plot, marks of the axes, names at line ends moved apart, callouts
 * where they cover the least. Pure geometry over text sizes, shared by the window and by exported pictures.
 */
@NullMarked
package app.fulcrum.view.chart.layout;

import org.jspecify.annotations.NullMarked;
