/** What servers of the user's own can do, in words. */
@NullMarked
package app.fulcrum.text.capacity;

import org.jspecify.annotations.NullMarked;
