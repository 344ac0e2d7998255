/** Tables as other programs take them from the clipboard: lines of tabs for spreadsheets, and a table for documents. */
@NullMarked
package app.fulcrum.text.table;

import org.jspecify.annotations.NullMarked;
