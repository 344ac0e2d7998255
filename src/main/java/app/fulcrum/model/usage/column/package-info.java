/** Tables of use that no format is known for: what their columns mean, as somebody says or as their names suggest. */
@NullMarked
package app.fulcrum.model.usage.column;

import org.jspecify.annotations.NullMarked;
