/** May we: what every model's license says about the situation, as a short list and as the full matrix with clauses. */
@NullMarked
package app.fulcrum.view.license;

import org.jspecify.annotations.NullMarked;
