/** How the load of a scenario stands in a file. */
@NullMarked
package app.fulcrum.storage.scenario.load;

import org.jspecify.annotations.NullMarked;
