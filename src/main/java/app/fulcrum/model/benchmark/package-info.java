/** What benchmarks of the user's own say: runs as files state them, and what one replica did according to them. */
@NullMarked
package app.fulcrum.model.benchmark;

import org.jspecify.annotations.NullMarked;
