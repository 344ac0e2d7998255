/** The help: a search, what it finds, and one entry to read. */
@NullMarked
package app.fulcrum.view.help;

import org.jspecify.annotations.NullMarked;
