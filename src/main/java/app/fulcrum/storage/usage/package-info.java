/** Readers of the usage and billing files of others: what was used and paid is taken over, of whom is not. */
@NullMarked
package app.fulcrum.storage.usage;

import org.jspecify.annotations.NullMarked;
