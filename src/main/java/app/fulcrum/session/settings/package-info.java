/** What the program remembers from one start to the next. */
@NullMarked
package app.fulcrum.session.settings;

import org.jspecify.annotations.NullMarked;
