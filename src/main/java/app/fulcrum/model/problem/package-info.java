/** What can be wrong with an input, as values: a code, a place and the facts a sentence for people needs. */
@NullMarked
package app.fulcrum.model.problem;

import org.jspecify.annotations.NullMarked;
