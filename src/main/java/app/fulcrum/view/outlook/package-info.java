/** The tab on what comes over time: what every alternative is paid month by month, what pays back, and the years as a table. */
@NullMarked
package app.fulcrum.view.outlook;

import org.jspecify.annotations.NullMarked;
