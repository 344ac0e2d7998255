/** What stands on the sheets of a workbook and what it looks like, apart from the library that writes it. */
@NullMarked
package app.fulcrum.storage.workbook.page;

import org.jspecify.annotations.NullMarked;
