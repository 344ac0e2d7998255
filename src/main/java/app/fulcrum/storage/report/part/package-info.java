/** What several reports write, and all of them in one way. */
@NullMarked
package app.fulcrum.storage.report.part;

import org.jspecify.annotations.NullMarked;
