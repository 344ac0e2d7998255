/** Scenarios as commands take them: by their names, with values set over them, on a day, with a price book. */
@NullMarked
package app.fulcrum.cli.scenario;

import org.jspecify.annotations.NullMarked;
