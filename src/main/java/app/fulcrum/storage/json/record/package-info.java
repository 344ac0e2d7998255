/**
 * Records of a file, each declared once: from the declaration come its reader, its writer and its JSON Schema. Knows what
 * JSON looks like and nothing of what is written in it.
 */
@NullMarked
package app.fulcrum.storage.json.record;

import org.jspecify.annotations.NullMarked;
