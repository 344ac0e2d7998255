/** Whole files replaced safely: written beside, forced to disk, moved into place, read back; conflicts noticed, backups kept. */
@NullMarked
package app.fulcrum.storage.file;

import org.jspecify.annotations.NullMarked;
