/** What would what was used have cost on every alternative, month by month, with the tariffs of each day? */
@NullMarked
package app.fulcrum.model.rating;

import org.jspecify.annotations.NullMarked;
