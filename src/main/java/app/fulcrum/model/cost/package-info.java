/**
 * The cost law: what each option costs per month, line by line, and as a curve over volume.
 *
 * <p>Money is US dollars in doubles, correct to 1e-12 relative to exact arithmetic; nothing is rounded. These are
 * estimates for a decision, not amounts to be paid or booked.
 */
@NullMarked
package app.fulcrum.model.cost;

import org.jspecify.annotations.NullMarked;
