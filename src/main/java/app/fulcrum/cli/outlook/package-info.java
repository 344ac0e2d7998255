/** The commands that look ahead. */
@NullMarked
package app.fulcrum.cli.outlook;

import org.jspecify.annotations.NullMarked;
