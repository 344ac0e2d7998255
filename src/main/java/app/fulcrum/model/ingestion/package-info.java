/** What a file of the user's own says of a scenario, and what that rests on. Nothing of who used what is in it. */
@NullMarked
package app.fulcrum.model.ingestion;

import org.jspecify.annotations.NullMarked;
