/** The JSON Schemas of what is read and printed. */
@NullMarked
package app.fulcrum.storage.schema;

import org.jspecify.annotations.NullMarked;
