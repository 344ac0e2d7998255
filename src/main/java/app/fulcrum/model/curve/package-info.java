/**
 * Monthly cost by volume, in whole tokens per day: straight lines, staircases, and what is put together from both. A curve says
 * what it costs, where it bends, and between which lines it runs in the long run.
 */
@NullMarked
package app.fulcrum.model.curve;

import org.jspecify.annotations.NullMarked;
