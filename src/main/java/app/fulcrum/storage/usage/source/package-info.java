/** How rows come out of a foreign file, whatever it is packed and written in: as names and texts, one after the other, within limits. */
@NullMarked
package app.fulcrum.storage.usage.source;

import org.jspecify.annotations.NullMarked;
