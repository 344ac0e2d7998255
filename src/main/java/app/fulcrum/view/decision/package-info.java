/** The verdict above the cards, and the scorecard and gates beside them: should we, and what would change our mind. */
@NullMarked
package app.fulcrum.view.decision;

import org.jspecify.annotations.NullMarked;
