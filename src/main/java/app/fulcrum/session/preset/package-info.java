/** Documents to start from: the bundled examples, and an empty one on the defaults of the price book. */
@NullMarked
package app.fulcrum.session.preset;

import org.jspecify.annotations.NullMarked;
