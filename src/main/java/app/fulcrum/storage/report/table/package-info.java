/** Results as tables for spreadsheets and other programs. */
@NullMarked
package app.fulcrum.storage.report.table;

import org.jspecify.annotations.NullMarked;
