/** What has an offer cost, what is it known to cost later, and at which price would it tie with the cheapest of the others? */
@NullMarked
package app.fulcrum.model.history;

import org.jspecify.annotations.NullMarked;
