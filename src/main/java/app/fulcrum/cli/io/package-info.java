/** What goes in and out of a command: lines of questions, results in order, exit codes and what is said when it fails. */
@NullMarked
package app.fulcrum.cli.io;

import org.jspecify.annotations.NullMarked;
