/** The command that says what every alternative costs month by month and what pays back. */
@NullMarked
package app.fulcrum.cli.outlook;

import org.jspecify.annotations.NullMarked;
