/**
 * What speaks for buying and for running models beside the money: the four axes of the article, their weights, and which
 * kind of alternative fits them. {@link app.fulcrum.model.scorecard.Scorecard#of} is the way in.
 */
@NullMarked
package app.fulcrum.model.scorecard;

import org.jspecify.annotations.NullMarked;
