/** What else could be bought: every offer of the price book, priced for the workload of a scenario. */
@NullMarked
package app.fulcrum.model.market;

import org.jspecify.annotations.NullMarked;
