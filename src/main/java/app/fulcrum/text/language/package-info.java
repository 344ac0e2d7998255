/** The languages the program speaks, which of them it speaks in this run, and where their words are kept. */
@NullMarked
package app.fulcrum.text.language;

import org.jspecify.annotations.NullMarked;
