/** Scenarios held against each other, and why their results differ, in words. */
@NullMarked
package app.fulcrum.text.comparison;

import org.jspecify.annotations.NullMarked;
