/**
 * A projection as a workbook for spreadsheet programs, with formulas that can be followed and recalculated, and with every
 * value beside its formula for readers that do not recalculate.
 */
@NullMarked
package app.fulcrum.storage.workbook;

import org.jspecify.annotations.NullMarked;
