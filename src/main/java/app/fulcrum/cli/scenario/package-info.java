/** The scenarios and the price book a command is about: how they are named, changed and read. */
@NullMarked
package app.fulcrum.cli.scenario;

import org.jspecify.annotations.NullMarked;
