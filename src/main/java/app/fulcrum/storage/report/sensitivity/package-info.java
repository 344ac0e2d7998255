/** How results move and how sure they are, as JSON and as a table. */
@NullMarked
package app.fulcrum.storage.report.sensitivity;

import org.jspecify.annotations.NullMarked;
