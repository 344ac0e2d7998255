/** What several reports write in one way. */
@NullMarked
package app.fulcrum.storage.report.part;

import org.jspecify.annotations.NullMarked;
