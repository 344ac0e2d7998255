/** What is known today to change later: prices that are announced, promotions and offers that end, and what that does to the answer. */
@NullMarked
package app.fulcrum.model.calendar;

import org.jspecify.annotations.NullMarked;
