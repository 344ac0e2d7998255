/**
 * How two alternatives serve one load together: what each serves of it, and what is billed. A
 * {@link app.fulcrum.model.mix.MixTerms} is worked out from the terms of its parts.
 */
@NullMarked
package app.fulcrum.model.mix;

import org.jspecify.annotations.NullMarked;
