/** Variants of a scenario: what each differs in, and what becomes of it when its base is edited. */
@NullMarked
package app.fulcrum.model.variant;

import org.jspecify.annotations.NullMarked;
