/** What every alternative costs month by month, as JSON. */
@NullMarked
package app.fulcrum.storage.report.outlook;

import org.jspecify.annotations.NullMarked;
