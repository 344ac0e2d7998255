/**
 * The command line: one class per command, each a thin translation from options and files to a question for the model
 * and from its answer to JSON on standard output.
 */
@NullMarked
package app.fulcrum.cli;

import org.jspecify.annotations.NullMarked;
