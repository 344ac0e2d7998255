/**
 * Facts of the model in words: sentences for problems, verdicts and explanations. The window, the
 * command line and the exports all speak through here, so that they say the same.
 */
@NullMarked
package app.fulcrum.text;

import org.jspecify.annotations.NullMarked;
