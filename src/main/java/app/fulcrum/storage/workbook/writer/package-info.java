/** Writes the pages of a workbook with Apache POI, which nothing outside of this package knows. */
@NullMarked
package app.fulcrum.storage.workbook.writer;

import org.jspecify.annotations.NullMarked;
