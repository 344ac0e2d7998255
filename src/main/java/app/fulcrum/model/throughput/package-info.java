/**
 * How fast a replica is: the time of one output step, the wait for the first token, and how sure these are.
 *
 * <p>Everything rests on one additive formula for the time of one output step; what it was fitted to and how far it was
 * off is told in {@code formulas.md}, "What a replica serves". Its constants live in the price book. Where a term is
 * computed, it is quoted in these symbols: <i>I</i> and <i>O</i> are the mean input and output tokens of a request, <i>B</i>
 * the sequences running in one replica, <i>t</i> its GPUs, <i>N_d</i> and <i>N_x</i> the parameters outside and inside
 * the routed experts, <i>A_d</i> and <i>A_x</i> those of them used per token, <i>w_d</i> and <i>w_x</i> their bytes per
 * weight, <i>k</i> of <i>E</i> the experts a token goes through, <i>L</i> the layers, <i>h</i> the hidden size,
 * <i>F</i> a peak in FLOP/s, <i>BW</i> memory bandwidth, <i>f</i> and <i>b</i> the shares of those peaks that count.
 *
 * <p>Units are seconds, bytes, FLOP and tokens throughout. Results agree within 1e-9 with those of
 * the program the constants were fitted with ({@code StudyFiguresTest}).
 */
@NullMarked
package app.fulcrum.model.throughput;

import org.jspecify.annotations.NullMarked;
