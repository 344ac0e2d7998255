/** What was used and paid according to somebody's own records, and what follows from that for a workload; of whom is not kept. */
@NullMarked
package app.fulcrum.model.usage;

import org.jspecify.annotations.NullMarked;
