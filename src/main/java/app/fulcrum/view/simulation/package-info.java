/** How sure the recommendation is: how likely each alternative is the cheapest, what is saved, and what to find out first. */
@NullMarked
package app.fulcrum.view.simulation;

import org.jspecify.annotations.NullMarked;
