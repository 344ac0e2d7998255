/** The sheet of the outlook: months as rows, what of them is live and what is a value, and what they come to. */
@NullMarked
package app.fulcrum.storage.workbook.sheet.outlook;

import org.jspecify.annotations.NullMarked;
