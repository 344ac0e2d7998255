/** GPUs and models that the user describes, as they stand in files and as model publishers write them down. */
@NullMarked
package app.fulcrum.storage.described;

import org.jspecify.annotations.NullMarked;
