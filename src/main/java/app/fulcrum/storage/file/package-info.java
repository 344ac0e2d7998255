/**
 * Whole files read and replaced safely, whatever they hold: written beside, forced to disk, read back, moved into place;
 * changes made elsewhere noticed, earlier versions kept. Every call to the file system goes through one interface, so
 * that tests can make each of them fail.
 */
@NullMarked
package app.fulcrum.storage.file;

import org.jspecify.annotations.NullMarked;
