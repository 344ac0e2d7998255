/** The sheets of a workbook: which figures and words stand on each, and in which order. */
@NullMarked
package app.fulcrum.storage.workbook.sheet;

import org.jspecify.annotations.NullMarked;
