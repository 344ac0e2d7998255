/**
 * What pictures, drawings, pages and workbooks carry along unseen, read back. Nothing of a file is looked at but where an
 * enclosure lies, and nothing is unpacked beyond a limit, whatever the file is.
 */
@NullMarked
package app.fulcrum.storage.enclosure;

import org.jspecify.annotations.NullMarked;
