/** Where numbers of a scenario's own come from, as its file says it: what was imported from which file. */
@NullMarked
package app.fulcrum.storage.scenario.source;

import org.jspecify.annotations.NullMarked;
