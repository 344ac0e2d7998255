/** Versions of the scenario format, and how files and settings of format 1 become those of today. */
@NullMarked
package app.fulcrum.storage.scenario.migration;

import org.jspecify.annotations.NullMarked;
