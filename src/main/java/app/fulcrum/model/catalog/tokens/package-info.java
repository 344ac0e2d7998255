/** How many tokens a text makes: every model counts in tokens of its own. */
@NullMarked
package app.fulcrum.model.catalog.tokens;

import org.jspecify.annotations.NullMarked;
