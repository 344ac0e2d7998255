/** What files of the user's own say and would change, in words. */
@NullMarked
package app.fulcrum.text.ingestion;

import org.jspecify.annotations.NullMarked;
