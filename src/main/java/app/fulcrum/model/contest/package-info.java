/**
 * Who is recommended: {@link app.fulcrum.model.contest.Contest} holds the alternatives against each other, in money, by gates
 * and on the scorecard. It is all that searches and samples need.
 */
@NullMarked
package app.fulcrum.model.contest;

import org.jspecify.annotations.NullMarked;
