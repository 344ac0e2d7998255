/**
 * The figures of a workbook as cells: a formula tree is turned into cells whose formulas name each other. What a cell looks
 * like, and what writes it, is decided elsewhere.
 */
@NullMarked
package app.fulcrum.storage.workbook.cell;

import org.jspecify.annotations.NullMarked;
