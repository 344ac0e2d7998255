/** Keeps the table of all offers up to date, sorts and filters it, and takes offers from it into the scenario. */
@NullMarked
package app.fulcrum.controller.market;

import org.jspecify.annotations.NullMarked;
