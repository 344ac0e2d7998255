/** What else could be bought: every offer of the price book for the workload, as a table with one offer in full. */
@NullMarked
package app.fulcrum.view.market;

import org.jspecify.annotations.NullMarked;
