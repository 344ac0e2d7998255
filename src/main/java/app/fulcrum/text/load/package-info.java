/** Words for where a volume comes from, and what own GPUs carry of it. */
@NullMarked
package app.fulcrum.text.load;

import org.jspecify.annotations.NullMarked;
